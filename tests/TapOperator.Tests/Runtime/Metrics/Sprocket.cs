using k8s;
using k8s.Models;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Tests.Runtime.Metrics;

/// <summary>A kind that only the tests of metrics use: all operators of this process share the numbers of one kind.</summary>
[KubernetesEntity(Group = "runtime.test", ApiVersion = "v1", Kind = "Sprocket", PluralName = "sprockets")]
internal sealed class Sprocket : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "runtime.test/v1";

    public string Kind { get; set; } = "Sprocket";

    public V1ObjectMeta Metadata { get; set; } = new();

    public int Size { get; set; }

    public static Sprocket Named(string name) => new() { Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "default" } };
}

/// <summary>What the sprockets' controller does and how often it was called for each.</summary>
internal sealed class SprocketScript
{
    public Func<Sprocket, int, Task> Reconcile { get; set; } = (_, _) => Task.CompletedTask;

    public System.Collections.Concurrent.ConcurrentDictionary<string, int> Calls { get; } = new();
}

internal sealed class SprocketController(SprocketScript script) : IEntityController<Sprocket>
{
    public async Task<ReconciliationResult<Sprocket>> ReconcileAsync(Sprocket entity, CancellationToken cancellationToken)
    {
        await script.Reconcile(entity, script.Calls.AddOrUpdate(entity.Metadata.Name, 1, (_, count) => count + 1));
        return ReconciliationResult<Sprocket>.Success(entity);
    }

    public Task DeletedAsync(Sprocket entity, CancellationToken cancellationToken) => Task.CompletedTask;
}
