using k8s;
using TapOperator.Automation.Catalog;
using TapOperator.Automation.Engines;
using TapOperator.Entities;
using TapOperator.Reconciliation;
using TapOperator.Reconciliation.Neighbours;
using TapOperator.Runtime.Hosting;
using TapOperator.Settings;

namespace TapOperator.Hosting;

/// <summary>Puts the operator together and runs it until it is told to end.</summary>
internal static class OperatorHost
{
    /// <summary>The owner of the fields that the operator writes, and the name of its lease.</summary>
    public const string FieldManager = "tapoperator";

    /// <returns>The exit code: 0 after an orderly end, 1 when the lease was lost or a part failed.</returns>
    public static async Task<int> RunAsync(OperatorSettings settings, CancellationToken cancellationToken)
    {
        // Fails here and now, with a sentence, when there is no cluster to talk to.
        var client = settings.Kubeconfig is { } file
            ? KubernetesClientConfiguration.BuildConfigFromConfigFile(file)
            : KubernetesClientConfiguration.BuildDefaultConfig();
        Directory.CreateDirectory(settings.StateDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var catalog = await EngineCatalog.FindAsync(new EngineOptions { GracePeriod = settings.EngineGracePeriod }, TimeProvider.System, cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        OperatorLogging.Configure(builder.Logging, settings.LogFormat);
        int[] ports = [settings.HealthPort, settings.MetricsPort];
        builder.WebHost.UseUrls([.. ports.Distinct().Select(port => $"http://{settings.Address}:{port}")]);
        builder.Services.AddSingleton(settings);
        builder.Services.AddEngines(catalog, settings);
        builder.Services.AddReconciliation();
        builder.Services
            .AddKubernetesOperator(options => Configure(options, settings, client))
            .AddController<EnvironmentController, TapEnvironment>()
            .AddIndex<TapEnvironment>(NeighbourIndexes.Ranges, NeighbourIndexes.RangesOf)
            .AddIndex<TapEnvironment>(NeighbourIndexes.Names, NeighbourIndexes.NamesOf)
            .AddFinalizer<EnvironmentFinalizer, TapEnvironment>(TapEnvironment.Finalizer);

        await using var app = builder.Build();
        app.MapOperatorMetrics().RequireHost($"*:{settings.MetricsPort}");
        app.MapOperatorHealth().RequireHost($"*:{settings.HealthPort}");
        Announce(app.Logger, catalog, settings);
        await app.RunAsync(cancellationToken);
        return Environment.ExitCode;
    }

    private static void Announce(ILogger log, EngineCatalog catalog, OperatorSettings settings)
    {
        foreach (var engine in catalog.Engines)
        {
            if (engine.IsUsable)
                log.LogInformation("engine {Engine}: {Path}", engine.Version, engine.Path);
            else
                log.LogInformation("engine {Engine} cannot be used: {Problem}", engine.Kind, engine.Problem);
        }

        log.LogInformation("state in {StateDirectory}, watching {Namespaces}", settings.StateDirectory, settings.Namespaces.Count == 0 ? "all namespaces" : string.Join(", ", settings.Namespaces));
    }

    private static void Configure(OperatorOptions options, OperatorSettings settings, KubernetesClientConfiguration client)
    {
        options.Client = client;
        options.Namespaces = settings.Namespaces;
        options.FieldManager = FieldManager;
        options.WatchedAnnotations = new HashSet<string>([TapAnnotations.ReconcileAt, TapAnnotations.Approve, TapAnnotations.Unlock, TapAnnotations.Suspend], StringComparer.Ordinal);
        options.MaxConcurrentReconciles = settings.MaxConcurrentReconciles;
        options.DrainGracePeriod = settings.DrainGracePeriod;
        options.LeaderElection.Enabled = settings.LeaderElection;
        options.LeaderElection.LeaseName = FieldManager;
        options.LeaderElection.LeaseNamespace = settings.LeaseNamespace;
    }
}
