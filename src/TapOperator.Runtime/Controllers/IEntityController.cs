using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>Brings the world into the state that one kind of object asks for.</summary>
/// <remarks>
/// One object is never handled twice at once. An exception means "again, with growing delays"; work is never dropped.
/// A new instance is resolved from its own service scope for every call.
/// </remarks>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public interface IEntityController<TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Called for every object that is not being deleted, after each change that the predicates let through and after each requeue.</summary>
    /// <param name="entity">A private copy of the newest known version; it may be changed freely.</param>
    /// <param name="cancellationToken">The hard stop. That the process is to end soon is told earlier, by <see cref="IDrain.Draining"/>.</param>
    /// <returns>Whether it went well and when to come back.</returns>
    Task<ReconciliationResult<TEntity>> ReconcileAsync(TEntity entity, CancellationToken cancellationToken);

    /// <summary>Called once the object is gone from the API server, also when it vanished while nobody watched.</summary>
    /// <param name="entity">The last version that was known.</param>
    /// <param name="cancellationToken">The hard stop.</param>
    /// <returns>A task that fails when the call must be repeated.</returns>
    Task DeletedAsync(TEntity entity, CancellationToken cancellationToken);
}
