namespace TapOperator.Settings;

/// <summary>The formats of the log.</summary>
internal enum LogFormat
{
    /// <summary>One JSON object per line.</summary>
    Json,

    /// <summary>Plain lines.</summary>
    Text,
}
