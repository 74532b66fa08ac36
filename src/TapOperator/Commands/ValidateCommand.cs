using System.CommandLine;
using TapOperator.Commands.Findings;
using TapOperator.Manifests;

namespace TapOperator.Commands;

/// <summary><c>tapoperator validate FILE</c>: what is wrong with a manifest, without any cluster.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var file = ManifestArgument.Create();
        var command = new Command("validate", "Lists everything that is wrong with a manifest; exit code 0 when nothing is, 1 when there are problems.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, TextWriter output)
    {
        var manifests = ManifestReader.ReadAndValidate(file.FullName);
        if (manifests.Count == 0)
        {
            await output.WriteLineAsync($"{file.Name}: no manifest in it");
            return ExitCodes.Problems;
        }

        foreach (var manifest in manifests)
        {
            foreach (var problem in manifest.Problems)
                await output.WriteLineAsync($"{problem.Problem.Severity.Word()}: {problem}");
            if (manifest is { IsValid: true, Environment: { } environment })
                await output.WriteLineAsync($"{file.Name}: {environment.Metadata.Name} is valid: {string.Join(", ", environment.Spec.Regions.Select(region => region.Name))}");
        }

        return manifests.All(manifest => manifest.IsValid) ? ExitCodes.Success : ExitCodes.Problems;
    }
}
