using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>One finalizer of a kind.</summary>
/// <param name="Identifier">The text in the object's metadata.</param>
/// <param name="Resolve">Makes the finalizer for one call.</param>
internal sealed record FinalizerRegistration<TEntity>(string Identifier, Func<IServiceProvider, IEntityFinalizer<TEntity>> Resolve)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>;
