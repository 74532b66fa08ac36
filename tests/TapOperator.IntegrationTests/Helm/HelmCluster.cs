using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>An API server on which only Helm installs: the chart brings things that a cluster has once. Started when the first test asks for it.</summary>
public sealed class HelmCluster : IAsyncDisposable
{
    private readonly Lazy<Task<ControlPlane>> _plane = new(() => ControlPlane.StartAsync());

    /// <summary>A namespace for a release; skips the test where the machine has no part.</summary>
    internal async Task<Release> PrepareAsync()
    {
        try
        {
            return await Release.PrepareAsync(await _plane.Value);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_plane is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await _plane.Value).DisposeAsync();
    }
}

[CollectionDefinition(nameof(HelmCluster))]
public sealed class HelmClusterCollection : ICollectionFixture<HelmCluster>;
