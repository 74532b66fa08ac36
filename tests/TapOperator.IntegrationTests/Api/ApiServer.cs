using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using Xunit;

[assembly: AssemblyFixture(typeof(TapOperator.IntegrationTests.Api.ApiServer))]

namespace TapOperator.IntegrationTests.Api;

/// <summary>A real API server with the CRD and the admission policy, started when the first test asks for it.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lazy<Task<ControlPlane>> _plane = new(StartAsync);

    public static string Root { get; } = Folders.Repository;

    /// <summary>The control plane; skips the test where the machine has none.</summary>
    public async Task<ControlPlane> PlaneAsync()
    {
        try
        {
            return await _plane.Value;
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    /// <summary>Applies a manifest as <c>kubectl apply</c> does, strictly, in a namespace.</summary>
    public async Task<KubectlResult> TryApplyAsync(string manifest, string ns, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, manifest);
        var result = await (await PlaneAsync()).Kubectl.TryAsync(TestContext.Current.CancellationToken,
            ["--namespace", ns, "apply", "--validate=strict", .. options, "-f", file]);
        File.Delete(file);
        return result;
    }

    /// <summary>Applies a manifest that must be taken.</summary>
    public async Task ApplyAsync(string manifest, string ns)
    {
        var result = await TryApplyAsync(manifest, ns);
        Assert.True(result.ExitCode == 0, result.StandardError);
    }

    public async ValueTask DisposeAsync()
    {
        if (_plane is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await _plane.Value).DisposeAsync();
    }

    private static async Task<ControlPlane> StartAsync()
    {
        var plane = await ControlPlane.StartAsync();
        await plane.Kubectl.ApplyAsync(Path.Combine(Root, "deploy/crds"));
        // Each has its own way to learn of a new kind: discovery and OpenAPI follow the CRD at their own pace.
        foreach (var question in (string[])["get", "explain"])
            while ((await plane.Kubectl.TryAsync(CancellationToken.None, question, "tapenvironments")).ExitCode != 0) await Task.Delay(Pause);
        await plane.Kubectl.ApplyAsync(Path.Combine(Root, "deploy/admission"));
        return plane;
    }
}
