using k8s;
using k8s.Models;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Runtime.Hosting;

/// <summary>What was added for one kind.</summary>
internal sealed class EntityRegistration<TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    public Func<IServiceProvider, IEntityController<TEntity>>? Controller { get; set; }

    public List<FinalizerRegistration<TEntity>> Finalizers { get; } = [];

    public Dictionary<string, Func<TEntity, IEnumerable<string>>> Indexers { get; } = [];
}
