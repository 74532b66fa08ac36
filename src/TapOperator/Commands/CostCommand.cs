using System.CommandLine;
using System.Globalization;
using TapOperator.Blueprints.Costs;
using TapOperator.Entities;

namespace TapOperator.Commands;

/// <summary><c>tapoperator cost FILE</c>: what a manifest costs in a month, by list prices, without any cluster.</summary>
internal static class CostCommand
{
    public static Command Create()
    {
        var file = ManifestArgument.Create();
        var command = new Command("cost", "Estimates the monthly cost per region and component, from idle to fully scaled; exit code 1 when the manifest has problems (see validate).") { file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(file), parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, InvocationConfiguration streams)
    {
        if (await OfflineManifests.ReadAsync(file, streams) is not { } manifests)
            return ExitCodes.Problems;
        foreach (var environment in manifests)
            await WriteAsync(environment, streams.Output);
        return ExitCodes.Success;
    }

    private static async Task WriteAsync(TapEnvironment environment, TextWriter output)
    {
        var estimate = CostEstimator.Estimate(OfflineManifests.Compile(environment, AccountOption.ExampleAccount));
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
