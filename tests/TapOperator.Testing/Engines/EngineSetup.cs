using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Engines;

/// <summary>
/// The engines of this machine, ready to run offline: Pulumi, OpenTofu and Terraform from PATH, else from the folder beside the
/// clone (unpacked into the cache once), and the AWS provider wherever it lies.
/// </summary>
public sealed class EngineSetup
{
    /// <summary>The provider whose schema the programs are generated from.</summary>
    public const string ProviderVersion = "5.100.0";

    private EngineSetup(IReadOnlyDictionary<string, string> binaries, string providerFolder, string mirror, IReadOnlyDictionary<string, string?> environment)
    {
        Binaries = binaries;
        ProviderFolder = providerFolder;
        MirrorFolder = mirror;
        Environment = environment;
    }

    /// <summary>The names that tests and settings use, in the order of preference.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pulumi", "tofu", "terraform"];

    /// <summary>Full path of each engine found, by name.</summary>
    public IReadOnlyDictionary<string, string> Binaries { get; }

    /// <summary>The folder that holds the AWS provider's binary.</summary>
    public string ProviderFolder { get; }

    /// <summary>The provider laid out as host/hashicorp/aws/version/platform.</summary>
    public string MirrorFolder { get; }

    /// <summary>PATH and every setting the engines need to find the provider and to stay off the network; a null value means: take it away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>Finds what this machine has.</summary>
    /// <exception cref="PartMissingException">No engine, no provider, or one that TAP_TEST_REQUIRE_ENGINES names is missing.</exception>
    public static async Task<EngineSetup> FindAsync(CancellationToken cancellationToken = default)
    {
        using var once = await FileLock.TakeAsync(Path.Combine(Folders.Cache, "engine-setup.lock"), cancellationToken);
        var provider = ProviderSearch.Find() ?? throw new PartMissingException(
            $"no AWS provider {ProviderVersion} here: set TF_PLUGIN_CACHE_DIR to a folder, and run `terraform init` or `tofu init` once on a configuration that requires hashicorp/aws {ProviderVersion}");
        var mirror = ProviderMirror.Create(provider);
        var unpacked = await UnpackedEngines.FindAsync(cancellationToken);
        var binaries = Names
            .Select(name => (name, file: Executables.Find(name) ?? unpacked?.Find(name)))
            .Where(engine => engine.file is not null)
            .ToDictionary(engine => engine.name, engine => engine.file!, StringComparer.Ordinal);
        Require(binaries);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PATH"] = string.Join(Path.PathSeparator, binaries.Values.Select(Path.GetDirectoryName).Distinct().Append(System.Environment.GetEnvironmentVariable("PATH"))),
            ["TF_CLI_CONFIG_FILE"] = ProviderMirror.WriteConfiguration(mirror, provider),
            ["TF_REATTACH_PROVIDERS"] = null,
            ["TF_IN_AUTOMATION"] = "1",
            ["CHECKPOINT_DISABLE"] = "1",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR"] = mirror,
        };
        if (unpacked is not null && binaries.TryGetValue("pulumi", out var pulumi) && unpacked.Holds(pulumi))
        {
            environment["PULUMI_HOME"] = await unpacked.PreparePulumiHomeAsync(environment, cancellationToken);
            environment["PULUMI_IGNORE_AMBIENT_PLUGINS"] = "true";
            environment["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true";
        }
        return new EngineSetup(binaries, provider, mirror, environment);
    }

    private static void Require(Dictionary<string, string> found)
    {
        var required = (Folders.Setting("TAP_TEST_REQUIRE_ENGINES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var missing = required.Where(name => !found.ContainsKey(name)).ToList();
        if (missing.Count > 0) throw new PartMissingException($"required by TAP_TEST_REQUIRE_ENGINES and not here: {string.Join(", ", missing)}");
        if (found.Count == 0) throw new PartMissingException("no engine here: install Pulumi (https://www.pulumi.com/docs/install/), OpenTofu (https://opentofu.org/docs/intro/install/) or Terraform");
    }
}
