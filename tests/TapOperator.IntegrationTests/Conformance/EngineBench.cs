using TapOperator.Automation.Catalog;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Running;
using TapOperator.Programs.Model;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>One engine of this machine on its own emulator: what every case of the suite works with.</summary>
public abstract class EngineBench(EngineKind kind) : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly AccountLimit _accounts = new(AccountLimit.DefaultRuns);
    private EngineSetup _setup = null!;
    private string? _missing;

    public EngineKind Kind => kind;

    public IStackEngine Engine { get; private set; } = null!;

    /// <summary>The engine's program file.</summary>
    public string Program { get; private set; } = "";

    public Emulator Emulator { get; private set; } = null!;

    public AwsProbe Probe { get; private set; } = null!;

    /// <summary>All stacks of the suite lie under it.</summary>
    public string Root { get; } = Folders.NewRun($"conformance-{kind}".ToLowerInvariant());

    public EngineOptions Options { get; private set; } = null!;

    public ConformanceTable Table { get; } = new(kind);

    public async ValueTask InitializeAsync()
    {
        try
        {
            _setup = await EngineSetup.FindAsync();
        }
        catch (PartMissingException missing)
        {
            _missing = missing.Message;
            return;
        }
        Options = new()
        {
            SearchFolders = _setup.Environment["PATH"]!.Split(Path.PathSeparator),
            PluginFolders = [_setup.MirrorFolder],
            PulumiHome = _setup.Environment.GetValueOrDefault("PULUMI_HOME"),
            CacheFolder = Folders.Cache,
        };
        var found = (await EngineCatalog.FindAsync(Options, TimeProvider.System)).Engines.Single(e => e.Kind == kind);
        if (found.Engine is null)
        {
            _missing = found.Problem!.ToString();
            return;
        }
        Engine = found.Engine;
        Program = found.Path!;
        Emulator = await Emulator.StartAsync();
        Probe = await Emulator.StartProbeAsync();
    }

    /// <summary>Skips the test, or fails it when TAP_TEST_REQUIRE_ENGINES has the engine, if the engine is not on this machine.</summary>
    public void Require()
    {
        if (_missing is null)
            return;
        var required = (Folders.Setting("TAP_TEST_REQUIRE_ENGINES") ?? "").Split(',', StringSplitOptions.TrimEntries);
        Assert.False(required.Contains(EngineSetup.Names[(int)kind]), _missing);
        Assert.Skip(_missing);
    }

    /// <summary>Work on a stack of its own.</summary>
    public StackWork Work(string name, StackProgram program) => new()
    {
        Id = new("conformance", name, "uid", program.Stack),
        Directory = Path.Combine(Root, name),
        Program = program,
        Environment = AwsVariables,
        Holder = new("this test", null, 0, ProcessIdentity.Current) { Host = System.Environment.MachineName },
    };

    /// <summary>What engines and AWS clients need to reach the emulator.</summary>
    public IReadOnlyDictionary<string, string> AwsVariables =>
        Emulator.Environment.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!);

    public StackRunner Runner() => new(
        Engine, new Automation.Aws.ResourceFinder(_http, TimeProvider.System), new NoOtherPods(), new(_accounts, new(8192)), new() { GracePeriod = Options.GracePeriod }, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        Table.Write();
        _http.Dispose();
        _accounts.Dispose();
        if (Engine is not null)
        {
            await Probe.DisposeAsync();
            await Emulator.DisposeAsync();
        }
        if (Folders.Setting("TAP_TEST_KEEP") is null)
            Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class PulumiBench() : EngineBench(EngineKind.Pulumi);

public sealed class OpenTofuBench() : EngineBench(EngineKind.OpenTofu);

public sealed class TerraformBench() : EngineBench(EngineKind.Terraform);
