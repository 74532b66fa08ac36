using System.CommandLine;

namespace TapOperator.Commands;

/// <summary>The command line: one file per command, joined here.</summary>
internal static class TapCommandLine
{
    public static RootCommand Create() => new("Turns TapEnvironment manifests into secure multi-region AWS environments.")
    {
        RunCommand.Create(),
        ValidateCommand.Create(),
        CompileCommand.Create(),
        CostCommand.Create(),
        IamCommand.Create(),
        CheckCommand.Create(),
    };
}
