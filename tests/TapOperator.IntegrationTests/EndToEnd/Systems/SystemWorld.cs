using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Api;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>A sample, applied by one engine under the sample's own IAM policies and brought to Ready once for all rows of its system.</summary>
/// <param name="cluster">The shared cluster.</param>
/// <param name="sample">The sample's name.</param>
/// <param name="engine">pulumi, tofu or terraform; null for the first that is found.</param>
public abstract class SystemWorld(ApiServer cluster, string sample, string? engine) : IAsyncLifetime
{
    // The operator's, so that the emulator can tell its calls and its engine's from those of the tests.
    private const string AccessKeyId = "AKIATAPOPERATOR00001";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    private World? _world;
    private string? _skipped;
    private JsonNode _environment = new JsonObject();

    /// <summary>The sample's name, which is the environment's too.</summary>
    public string Name => sample;

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

    /// <summary>What the matrix of systems and engines has to say of it.</summary>
    public MatrixRow Row { get; private set; } = new();

    /// <summary>What the operator and its engine may do.</summary>
    public IReadOnlyList<JsonNode> Policies { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var engines = await Testing.Engines.EngineSetup.FindAsync();
        if (engine is not null && !engines.Binaries.ContainsKey(engine))
        {
            _skipped = $"{engine} is not on this machine";
            return;
        }

        _world = await StartAsync(cluster, engine);
        Policies = PoliciesIn(_world.Namespace);
        await _world.Emulator.Rights.GiveAsync(AccessKeyId, Policies.Concat(Beside.SelectMany(manifest => SamplePolicies.OfManifest(manifest, _world.Namespace))));
        var clock = Stopwatch.StartNew();
        await _world.ApplyAsync(Manifest);
        Environment = await _world.WaitForReadyAsync(sample, Patience);
        Row = MatrixRow.Of(Environment, clock.Elapsed);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_world is not null)
        {
            MatrixTable.Write(sample, Row);
            await _world.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public void Changed(int requests) => Row = Row with { Changes = $"{requests}" };

    public void Left(int resources) => Row = Row with { Left = $"{resources}" };

    /// <summary>What the operator and its engine have asked AWS for so far.</summary>
    public Task<UsedRights> UsedRightsAsync() => World.Emulator.Rights.UsedAsync(AccessKeyId);

    /// <summary>What is applied.</summary>
    protected virtual string Manifest => File.ReadAllText(World.SamplePath(sample));

    /// <summary>The IAM policies of what is applied: those that deploy/iam has.</summary>
    /// <param name="ns">The namespace that it is applied to.</param>
    protected virtual IReadOnlyList<JsonNode> PoliciesIn(string ns) => SamplePolicies.Of(sample, ns);

    /// <summary>Manifests that are applied beside the sample: the operator has the rights for them as well.</summary>
    protected virtual IEnumerable<string> Beside => [];

    /// <summary>Starts cluster, AWS and operator.</summary>
    /// <param name="cluster">The shared cluster.</param>
    /// <param name="engine">pulumi, tofu or terraform; null for the first that is found.</param>
    protected virtual Task<World> StartAsync(ApiServer cluster, string? engine) => World.StartAsync(cluster, engine, WithKey);

    /// <summary>The operator signs with the key that has the policies.</summary>
    protected static OperatorBuilder WithKey(OperatorBuilder builder) => builder.WithEnvironment("AWS_ACCESS_KEY_ID", AccessKeyId);

    /// <summary>The stack tag of a region of this environment.</summary>
    public string StackTag(string region) => $"{World.Namespace}/{Name}/{region}";

    /// <summary>A region's entry in the status.</summary>
    public JsonNode RegionStatus(string region) =>
        Environment["status"]!["regions"]!.AsArray().Single(entry => entry!["name"]!.ToString() == region)!;
}
