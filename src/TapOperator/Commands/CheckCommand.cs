using System.CommandLine;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Policies;
using TapOperator.Commands.Findings;
using TapOperator.Entities;
using TapOperator.Manifests;

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
        var manifests = ManifestReader.ReadAndValidate(file.FullName);
        var problems = manifests.SelectMany(manifest => manifest.Problems).Where(problem => problem.Problem.Severity == Severity.Error).ToList();
        foreach (var problem in problems)
            await streams.Error.WriteLineAsync($"error: {problem}");
        if (problems.Count > 0)
            return ExitCodes.Problems;
        var environments = manifests.Select(manifest => manifest.Environment).OfType<TapEnvironment>().Select(environment => Check(environment, file, account)).ToList();
        Print(environments, format, streams.Output);
        return environments.TrueForAll(environment => environment.Errors == 0) ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static CheckedEnvironment Check(TapEnvironment environment, FileInfo file, string account)
    {
        var compilation = Blueprint.Compile(environment, new AccountFacts(environment.Spec.Account?.Id ?? account));
        return new CheckedEnvironment(Path.GetRelativePath(Directory.GetCurrentDirectory(), file.FullName), environment.Metadata.Name, PolicyCheck.Run(environment.Spec, compilation));
    }

    private static void Print(List<CheckedEnvironment> environments, FindingFormat format, TextWriter output)
    {
        if (format == FindingFormat.Table)
            FindingTable.Write(environments, output);
        else
            output.WriteLine(format == FindingFormat.Json ? FindingJson.Of(environments) : FindingSarif.Of(environments));
    }
}
