using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Operator;

namespace TapOperator.Benchmarks;

/// <summary>The operator on the same sample, from <c>kubectl apply</c> until every region is Ready; the global stack comes after that.</summary>
internal static class OperatorSide
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static async Task<TimeSpan> ApplyAsync(string engine, EngineSetup engines, Emulator emulator, ControlPlane controlPlane)
    {
        var ns = await controlPlane.CreateNamespaceAsync("bench");
        await using var process = await new OperatorBuilder(controlPlane).WithAws(emulator).WithEngines(engines).WithNamespace(ns).WithEngine(engine).StartAsync();
        var manifest = (await File.ReadAllTextAsync(BareEngine.SamplePath)).Replace("namespace: default", $"namespace: {ns}", StringComparison.Ordinal);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, manifest);
        var clock = Stopwatch.StartNew();
        await controlPlane.Kubectl.ApplyAsync(file, ns);
        File.Delete(file);
        while (!AllReady(await controlPlane.Kubectl.GetAsync($"tapenvironment/{BareEngine.Sample}", ns)))
        {
            if (clock.Elapsed > Patience)
                throw new TimeoutException(process.LogTail());
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        return clock.Elapsed;
    }

    private static bool AllReady(JsonNode environment) =>
        environment["status"]?["regions"]?.AsArray() is { Count: > 0 } regions && regions.All(region => region?["phase"]?.ToString() == "Ready");
}
