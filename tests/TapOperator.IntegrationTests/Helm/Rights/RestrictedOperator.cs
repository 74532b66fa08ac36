using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>The operator as the pods of a release would run it, with the token of the release's ServiceAccount, against an AWS of its own.</summary>
internal sealed class RestrictedOperator : IAsyncDisposable
{
    public const string ServiceAccount = "tap-tap-operator";

    private readonly string _folder;
    private readonly Func<string, Task<OperatorProcess>> _start;

    private RestrictedOperator(Emulator emulator, string folder, Func<string, Task<OperatorProcess>> start) => (Emulator, _folder, _start) = (emulator, folder, start);

    public Emulator Emulator { get; }

    public OperatorProcess Process { get; private set; } = null!;

    public static async Task<RestrictedOperator> StartAsync(Release release, string watched)
    {
        var engines = await EnginesAsync();
        var emulator = await Emulator.StartAsync();
        var folder = Folders.NewRun("restricted");
        var kubeconfig = Path.Combine(folder, "kubeconfig");
        await ServiceAccountLogin.WriteAsync(release.Plane, release.Namespace, ServiceAccount, kubeconfig);
        var builder = new OperatorBuilder(kubeconfig).WithAws(emulator).WithEngines(engines).WithNamespace(watched).WithEngine(engines.Binaries.ContainsKey("tofu") ? "tofu" : "auto")
            .WithStateFolder(Path.Combine(folder, "stacks")).WithLogFile(Path.Combine(folder, "operator.log"))
            .WithEnvironment("POD_NAMESPACE", release.Namespace).WithArguments("--leader-elect", "--log-format", "Text");
        var started = new RestrictedOperator(emulator, folder, pod => builder.WithEnvironment("POD_UID", pod).StartAsync());
        started.Process = await started._start("first-pod");
        return started;
    }

    /// <summary>Kills it with its engines, as when a node goes, and starts it as another pod on the same volume.</summary>
    public async Task ReplaceAsync()
    {
        await Process.KillWithEnginesAsync();
        await Process.DisposeAsync();
        Process = await _start("second-pod");
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<EngineSetup> EnginesAsync()
    {
        try
        {
            return await EngineSetup.FindAsync(TestContext.Current.CancellationToken);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
