using k8s;
using k8s.Models;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>What the operator relies on, the same on every kind of control plane.</summary>
public sealed class ControlPlaneKindTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ControlPlaneKind.K3s)]
    [InlineData(ControlPlaneKind.Assets)]
    [InlineData(ControlPlaneKind.DevCluster)]
    public async Task It_says_its_version_serves_the_CRD_and_collects_garbage(ControlPlaneKind kind)
    {
        await using var plane = await StartAsync(kind);

        var version = await plane.Client.Version.GetCodeAsync(Token);
        Assert.Equal("1", version.Major);

        await plane.InstallCrdAsync(Token);
        // The schema is published a moment after the resource.
        await EventuallyAsync(async () => (await plane.Kubectl.TryAsync(Token, "explain", "tapenvironment.spec")).StandardOutput.Contains("FIELDS:", StringComparison.Ordinal));

        var ns = await plane.CreateNamespaceAsync("garbage", Token);
        var owner = await CreateAsync(plane, ns, "owner", null);
        await CreateAsync(plane, ns, "owned", owner);
        await CreateAsync(plane, ns, "free", null);
        await plane.Client.CoreV1.DeleteNamespacedConfigMapAsync("owner", ns, cancellationToken: Token);
        await EventuallyAsync(async () => !(await NamesAsync(plane, ns)).Contains("owned", StringComparer.Ordinal));
        Assert.Contains("free", await NamesAsync(plane, ns));

        await plane.Client.CoreV1.DeleteNamespaceAsync(ns, cancellationToken: Token);
        await EventuallyAsync(async () => (await plane.Client.CoreV1.ListNamespaceAsync(cancellationToken: Token)).Items.All(item => item.Metadata.Name != ns));
    }

    private static async Task<ControlPlane> StartAsync(ControlPlaneKind kind)
    {
        try
        {
            // Built on demand it would take minutes: only where somebody has built it.
            if (kind == ControlPlaneKind.DevCluster) await Script.RunAsync("tools/devcluster/build.sh", ["--check"], cancellationToken: Token);
            return await new ControlPlaneBuilder().WithKind(kind).StartAsync(Token);
        }
        catch (PartMissingException missing)
        {
            var remedy = kind == ControlPlaneKind.DevCluster ? "build it once with tools/devcluster/build.sh" : missing.Message;
            Assert.Skip($"no {kind} here: {remedy}");
            throw;
        }
    }

    private static async Task<V1ConfigMap> CreateAsync(ControlPlane plane, string ns, string name, V1ConfigMap? owner)
    {
        var map = new V1ConfigMap { Metadata = new V1ObjectMeta { Name = name } };
        if (owner is not null)
        {
            map.Metadata.OwnerReferences = [new V1OwnerReference { ApiVersion = "v1", Kind = "ConfigMap", Name = owner.Metadata.Name, Uid = owner.Metadata.Uid }];
        }
        return await plane.Client.CoreV1.CreateNamespacedConfigMapAsync(map, ns, cancellationToken: Token);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(ControlPlane plane, string ns)
        => [.. (await plane.Client.CoreV1.ListNamespacedConfigMapAsync(ns, cancellationToken: Token)).Items.Select(item => item.Metadata.Name)];

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await condition()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(200), Token);
        }
        Assert.Fail("not within a minute");
    }
}
