using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>A namespace on the shared cluster, an AWS of its own, an operator that watches that namespace with one engine.</summary>
public sealed class World : IAsyncDisposable
{
    private World(ControlPlane controlPlane, string ns, Emulator emulator, AwsProbe probe, OperatorProcess operatorProcess, EngineSetup engines) =>
        (ControlPlane, Namespace, Emulator, Aws, Operator, Engines) = (controlPlane, ns, emulator, probe, operatorProcess, engines);

    public ControlPlane ControlPlane { get; }

    public string Namespace { get; }

    public Emulator Emulator { get; }

    public AwsProbe Aws { get; }

    public OperatorProcess Operator { get; }

    public EngineSetup Engines { get; }

    public Kubectl Kubectl => ControlPlane.Kubectl;

    /// <param name="cluster">The shared cluster.</param>
    /// <param name="engine">pulumi, tofu or terraform; null for the first that is found.</param>
    /// <param name="configure">Further settings of the operator.</param>
    public static async Task<World> StartAsync(ApiServer cluster, string? engine = null, Func<OperatorBuilder, OperatorBuilder>? configure = null)
    {
        var controlPlane = await cluster.PlaneAsync();
        return await StartAsync(controlPlane, await controlPlane.CreateNamespaceAsync("e2e"), engine, configure);
    }

    /// <summary>The same on another cluster, which has the CRD, in a namespace that is there.</summary>
    public static async Task<World> StartAsync(ControlPlane controlPlane, string ns, string? engine = null, Func<OperatorBuilder, OperatorBuilder>? configure = null)
    {
        var engines = await EngineSetup.FindAsync();
        if (engine is not null && !engines.Binaries.ContainsKey(engine))
            Assert.Skip($"{engine} is not on this machine");
        var emulator = await Emulator.StartAsync();
        var probe = await emulator.StartProbeAsync();
        var builder = new OperatorBuilder(controlPlane).WithAws(emulator).WithEngines(engines).WithNamespace(ns).WithEngine(engine ?? "auto").WithArguments("--log-format", "Text");
        var started = await (configure?.Invoke(builder) ?? builder).StartAsync();
        return new World(controlPlane, ns, emulator, probe, started, engines);
    }

    /// <summary>Applies a sample under deploy/samples into the world's namespace.</summary>
    /// <param name="sample">The file's name without its ending.</param>
    public Task ApplySampleAsync(string sample) => ApplyAsync(File.ReadAllText(SamplePath(sample)));

    /// <summary>Applies a manifest into the world's namespace, whatever namespace it names.</summary>
    public async Task ApplyAsync(string manifest)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, manifest.Replace("namespace: default", $"namespace: {Namespace}", StringComparison.Ordinal));
        try
        {
            await Kubectl.ApplyAsync(file, Namespace);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static string SamplePath(string sample) => Path.Combine(Folders.Repository, "deploy/samples", sample + ".yaml");

    public Task<JsonNode> GetAsync(string name) => Kubectl.GetAsync($"tapenvironment/{name}", Namespace);

    /// <summary>Waits until the condition holds; a failure shows the object and the operator's last lines.</summary>
    public async Task<JsonNode> WaitAsync(string name, Func<JsonNode, bool> condition, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var last = await GetAsync(name);
        while (!condition(last))
        {
            if (clock.Elapsed > patience)
                Assert.Fail($"not so after {patience.TotalSeconds:0} s.\n{last["status"]}\n{Operator.LogTail()}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            last = await GetAsync(name);
        }

        return last;
    }

    /// <summary>Waits for Ready of the generation that is there now; fails early when the environment is stalled.</summary>
    public Task<JsonNode> WaitForReadyAsync(string name, TimeSpan patience) => WaitAsync(name, environment =>
    {
        if (Is(environment, "Stalled"))
            Assert.Fail($"stalled: {Message(environment, "Stalled")}\n{Operator.LogTail()}");
        return Is(environment, "Ready") && Generation(environment["status"]?["observedGeneration"]) == Generation(environment["metadata"]?["generation"]);
    }, patience);

    /// <summary>Waits until a condition is True, whatever the others say.</summary>
    public Task<JsonNode> WaitForAsync(string name, string condition, TimeSpan patience) => WaitAsync(name, environment => Is(environment, condition), patience);

    /// <summary>Deletes the environment and waits until the object is gone.</summary>
    public async Task DeleteAsync(string name, TimeSpan patience)
    {
        var result = await Kubectl.TryAsync(CancellationToken.None, "delete", "tapenvironment", name, "-n", Namespace, $"--timeout={patience.TotalSeconds:0}s");
        if (result.ExitCode != 0)
            Assert.Fail($"{result.StandardError}\n{(await GetAsync(name))["status"]}\n{Operator.LogTail()}");
    }

    public static bool Is(JsonNode environment, string condition) => Condition(environment, condition)?["status"]?.GetValue<string>() == "True";

    public static string Message(JsonNode environment, string condition) => Condition(environment, condition)?["message"]?.GetValue<string>() ?? "";

    public async ValueTask DisposeAsync()
    {
        await Operator.DisposeAsync();
        await Aws.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static JsonNode? Condition(JsonNode environment, string type) =>
        environment["status"]?["conditions"]?.AsArray().FirstOrDefault(condition => condition?["type"]?.GetValue<string>() == type);

    private static long? Generation(JsonNode? node) => node?.GetValue<long>();
}
