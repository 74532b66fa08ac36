using System.Collections.Concurrent;
using k8s;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Events;
using TapOperator.Runtime.Hosting;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Queues;
using TapOperator.Runtime.Status;
using TapOperator.Testing.Runtime;

namespace TapOperator.IntegrationTests.Runtime;

/// <summary>An operator that brings each widget's status to its spec's size, and remembers what it was told.</summary>
internal sealed class ConvergingOperator : IAsyncDisposable
{
    public const string Finalizer = "runtime.test/converging";
    public const string FieldManager = "converging";

    private readonly IHost _host;

    private ConvergingOperator(IHost host) => _host = host;

    public Memory Seen => Get<Memory>();

    public static async Task<ConvergingOperator> StartAsync(KubernetesClientConfiguration client, string ns, Action<OperatorOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Memory>();
        builder.Services.AddKubernetesOperator(options =>
        {
            options.Client = client;
            options.Namespaces = [ns];
            options.FieldManager = FieldManager;
            options.BackoffBase = TimeSpan.FromMilliseconds(50);
            options.BackoffMaximum = TimeSpan.FromSeconds(1);
            options.Informers = new InformerOptions
            {
                PageSize = 4,
                SilenceLimit = TimeSpan.FromSeconds(3),
                Backoff = new BackoffOptions(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1)),
            };
            configure?.Invoke(options);
        }).AddController<Controller, Widget>().AddFinalizer<Cleaner, Widget>(Finalizer);
        var host = builder.Build();
        await host.StartAsync();
        return new ConvergingOperator(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    internal sealed class Memory
    {
        private int _reconciles;

        public int Reconciles => Volatile.Read(ref _reconciles);

        public ConcurrentDictionary<string, int> Finalized { get; } = new();

        public ConcurrentDictionary<string, int> Deleted { get; } = new();

        public void Reconciled() => Interlocked.Increment(ref _reconciles);
    }

    private sealed class Controller(IStatusWriter<Widget> status, IEventRecorder events, Memory memory) : IEntityController<Widget>
    {
        public async Task<ReconciliationResult<Widget>> ReconcileAsync(Widget entity, CancellationToken cancellationToken)
        {
            memory.Reconciled();
            entity.Status = new WidgetStatus { Phase = "Ready", Size = entity.Spec.Size };
            if (await status.WriteAsync(entity, cancellationToken))
                events.Record(entity, EventSeverity.Normal, "Converged", "Converge", $"The size is {entity.Spec.Size} now");
            return ReconciliationResult<Widget>.Success(entity);
        }

        public Task DeletedAsync(Widget entity, CancellationToken cancellationToken)
        {
            memory.Deleted.AddOrUpdate(entity.Metadata.Uid, 1, (_, count) => count + 1);
            return Task.CompletedTask;
        }
    }

    private sealed class Cleaner(Memory memory) : IEntityFinalizer<Widget>
    {
        public Task<FinalizationResult> FinalizeAsync(Widget entity, CancellationToken cancellationToken)
        {
            memory.Finalized.AddOrUpdate(entity.Metadata.Uid, 1, (_, count) => count + 1);
            return Task.FromResult(FinalizationResult.Done);
        }
    }
}
