namespace TapOperator.Commands;

/// <summary>Exit codes of the command line, the same for every command and documented in docs/cli.md.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>The manifest has problems: they are listed, nothing was done.</summary>
    public const int Problems = 1;

    /// <summary>The command could not run: a file that is not there, a setting that makes no sense.</summary>
    public const int Unusable = 2;
}
