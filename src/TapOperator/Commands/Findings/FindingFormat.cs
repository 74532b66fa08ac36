namespace TapOperator.Commands.Findings;

/// <summary>How findings are printed.</summary>
internal enum FindingFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code hosts show beside the manifest.</summary>
    Sarif,
}
