using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.Helm.Rights;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>The same with an operator that runs as a pod of the chart would: under its ServiceAccount, with nothing of the administrator's.</summary>
public abstract class SecureMultiRegionUnderTheChart(ApiServer cluster, string engine, bool oneNamespace) : SecureMultiRegionWorld(cluster, engine)
{
    /// <summary>It comes and goes beside the system, which need not go on every engine.</summary>
    public const string Small = """
        apiVersion: tapoperator.io/v1alpha1
        kind: TapEnvironment
        metadata: { name: small }
        spec:
          suffix: small
          regions: [{ name: eu-west-1, cidr: 10.90.0.0/16 }]
          encryption: {}
          notifications: {subscriptions: [{name: chat, protocol: Https, endpointFrom: {name: chat, key: address}}]}
        """;

    private AuditedRelease? _release;
    private string? _missing;

    /// <summary>The release; skips the test where this machine cannot have one. The rows are shown there all the same, by an administrator.</summary>
    public AuditedRelease Release
    {
        get
        {
            Assert.SkipWhen(_missing is not null, _missing ?? "");
            _ = World; // without the engine there is no release either, and this says so
            return _release!;
        }
    }

    protected override IEnumerable<string> Beside => [Small];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_release is not null) await _release.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task<World> StartAsync(ApiServer cluster, string? engine)
    {
        try
        {
            var release = _release = await AuditedRelease.StartAsync(oneNamespace);
            return await World.StartAsync(release.Plane, release.Watched, engine, builder => release.AsPod(WithKey(builder), "first-pod"));
        }
        catch (PartMissingException missing)
        {
            _missing = missing.Message;
            return await base.StartAsync(cluster, engine);
        }
    }
}
