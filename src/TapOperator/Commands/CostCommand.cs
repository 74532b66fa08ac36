using System.CommandLine;
using System.Globalization;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Costs;
using TapOperator.Entities;
using TapOperator.Manifests;

namespace TapOperator.Commands;

/// <summary><c>tapoperator cost FILE</c>: what a manifest costs in a month, by list prices, without any cluster.</summary>
internal static class CostCommand
{
    /// <summary>AWS's own example account: no price depends on it.</summary>
    private const string ExampleAccount = "123456789012";

    public static Command Create()
    {
        var file = ManifestArgument.Create();
        var command = new Command("cost", "Estimates the monthly cost per region and component, from idle to fully scaled; exit code 1 when the manifest has problems (see validate).") { file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(file), parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, InvocationConfiguration streams)
    {
        var manifests = ManifestReader.ReadAndValidate(file.FullName);
        var errors = manifests.SelectMany(manifest => manifest.Problems).Where(problem => problem.Problem.Severity == Severity.Error).ToList();
        foreach (var problem in errors)
            await streams.Error.WriteLineAsync($"error: {problem}");
        if (errors.Count > 0)
            return ExitCodes.Problems;
        foreach (var environment in manifests.Select(manifest => manifest.Environment).OfType<TapEnvironment>())
            await WriteAsync(environment, streams.Output);
        return ExitCodes.Success;
    }

    private static async Task WriteAsync(TapEnvironment environment, TextWriter output)
    {
        var estimate = CostEstimator.Estimate(Blueprint.Compile(environment, new AccountFacts(environment.Spec.Account?.Id ?? ExampleAccount)));
        await output.WriteLineAsync($"{environment.Metadata.Name}: USD a month, list prices, idle to fully scaled");
        foreach (var line in estimate.Lines)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Region,-16} {line.Component,-14} {line.Low,9:0.00} {line.High,9:0.00}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{"total",-31} {estimate.Low,9:0.00} {estimate.High,9:0.00}"));
        if (estimate.NotPriced.Count > 0)
            await output.WriteLineAsync($"not priced: {string.Join(", ", estimate.NotPriced)}");
        if (estimate.UnknownRegions.Count > 0)
            await output.WriteLineAsync($"no prices are known of {string.Join(", ", estimate.UnknownRegions)}: nothing there is in the total");
    }
}
