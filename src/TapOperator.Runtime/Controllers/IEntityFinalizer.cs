using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>Cleans up what an object stands for before the API server may forget the object.</summary>
/// <remarks>
/// Every finalizer of a kind is added before the first reconcile and every one runs on deletion, whatever the others say;
/// each is removed from the object only after it said <see cref="FinalizationResult.Done"/>.
/// </remarks>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public interface IEntityFinalizer<in TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Does the next part of the clean-up. May be called any number of times, also again after it said done.</summary>
    /// <param name="entity">A private copy of the object, its deletion timestamp set.</param>
    /// <param name="cancellationToken">The hard stop.</param>
    /// <returns>Done, or when to come back. An exception means "again, with growing delays".</returns>
    Task<FinalizationResult> FinalizeAsync(TEntity entity, CancellationToken cancellationToken);
}
