using System.CommandLine;
using TapOperator.Blueprints.Policies;
using TapOperator.Commands.Findings;
using TapOperator.Entities;

namespace TapOperator.Commands;

/// <summary><c>tapoperator check FILE</c>: what the policies say of the programs that a manifest stands for, without any cluster.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = ManifestArgument.Create();
        var account = AccountOption.Create();
        var format = new Option<FindingFormat>("--format") { Description = "How to print: Table, Json or Sarif.", DefaultValueFactory = _ => FindingFormat.Table };
        var command = new Command("check", "Checks the programs that a manifest stands for against the policies; exit code 1 when one is broken (warnings do not count) or the manifest has problems.")
        {
            file, format, account,
        };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), parsed.GetRequiredValue(account), parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FindingFormat format, string account, InvocationConfiguration streams)
    {
        if (await OfflineManifests.ReadAsync(file, streams) is not { } manifests)
            return ExitCodes.Problems;
        var environments = manifests.Select(environment => Check(environment, file, account)).ToList();
        Print(environments, format, streams.Output);
        return environments.TrueForAll(environment => environment.Errors == 0) ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static CheckedEnvironment Check(TapEnvironment environment, FileInfo file, string account)
    {
        var findings = PolicyCheck.Run(environment.Spec, OfflineManifests.Compile(environment, account));
        return new CheckedEnvironment(Path.GetRelativePath(Directory.GetCurrentDirectory(), file.FullName), environment.Metadata.Name, findings);
    }

    private static void Print(List<CheckedEnvironment> environments, FindingFormat format, TextWriter output)
    {
        if (format == FindingFormat.Table)
            FindingTable.Write(environments, output);
        else
            output.WriteLine(format == FindingFormat.Json ? FindingJson.Of(environments) : FindingSarif.Of(environments));
    }
}
