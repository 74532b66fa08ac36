using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>The sample secure-multi-region, applied by one engine and brought to Ready once for all rows.</summary>
public abstract class SecureMultiRegionWorld(ApiServer cluster, string engine) : IAsyncLifetime
{
    public const string Name = "secure-multi-region";
    public const string Primary = "us-east-1";
    public const string Suffix = "x7k2";

    private World? _world;
    private string? _skipped;
    private JsonNode _environment = new JsonObject();

    public static IReadOnlyList<string> Regions { get; } = [Primary, "us-west-2", "ap-south-1"];

    public World World
    {
        get
        {
            Assert.SkipWhen(_skipped is not null, _skipped ?? "");
            return _world!;
        }
    }

    /// <summary>The object after it became Ready.</summary>
    public JsonNode Environment
    {
        get
        {
            Assert.SkipWhen(_skipped is not null, _skipped ?? "");
            return _environment;
        }

        private set => _environment = value;
    }

    public AwsProbe Aws => World.Aws;

    public async ValueTask InitializeAsync()
    {
        var engines = await Testing.Engines.EngineSetup.FindAsync();
        if (!engines.Binaries.ContainsKey(engine))
        {
            _skipped = $"{engine} is not on this machine";
            return;
        }

        _world = await World.StartAsync(cluster, engine);
        await _world.ApplySampleAsync(Name);
        Environment = await _world.WaitForReadyAsync(Name, TimeSpan.FromMinutes(12));
    }

    public async ValueTask DisposeAsync()
    {
        if (_world is not null)
            await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The stack tag of a region of this environment.</summary>
    public string StackTag(string region) => $"{World.Namespace}/{Name}/{region}";

    public sealed class OnPulumi(ApiServer cluster) : SecureMultiRegionWorld(cluster, "pulumi");

    public sealed class OnOpenTofu(ApiServer cluster) : SecureMultiRegionWorld(cluster, "tofu");

    public sealed class OnTerraform(ApiServer cluster) : SecureMultiRegionWorld(cluster, "terraform");
}
