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
        await output.WriteLineAsync($"{environment.Metadata.Name}: USD a month, list prices, idle to fully scaled{(estimate.IsIncomplete ? "; +: there is more" : "")}");
        foreach (var line in estimate.Lines)
            await output.WriteLineAsync(Row(line.Region, line.Component, line.Low, line.High, line.Missing.Count > 0));
        await output.WriteLineAsync(Row("total", "", estimate.Low, estimate.High, estimate.IsIncomplete));
        if (estimate.OldestPrice is { } oldest)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"the oldest of these prices is of {oldest:yyyy-MM-dd}"));
        foreach (var region in estimate.Missing.GroupBy(price => price.Region, StringComparer.Ordinal))
            await output.WriteLineAsync($"no price is known in {region.Key} of {string.Join(", ", region.Select(price => price.Item))}");
        if (estimate.NotPriced.Count > 0)
            await output.WriteLineAsync($"not priced: {string.Join(", ", estimate.NotPriced)}");
        if (estimate.UnknownRegions.Count > 0)
            await output.WriteLineAsync($"no prices are known of {string.Join(", ", estimate.UnknownRegions)}: nothing there is in the total");
    }

    private static string Row(string region, string component, double low, double high, bool isIncomplete) =>
        string.Create(CultureInfo.InvariantCulture, $"{region,-16} {component,-14} {low,9:0.00} {high,9:0.00}{(isIncomplete ? " +" : "")}");
}
