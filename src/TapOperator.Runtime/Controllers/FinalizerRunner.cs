using System.Runtime.ExceptionServices;
using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>Runs all finalizers of an object that is being deleted.</summary>
internal sealed class FinalizerRunner<TEntity>(IReadOnlyList<FinalizerRegistration<TEntity>> finalizers, FinalizerPatcher<TEntity> patcher)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Gives each finalizer that is still on the object its turn; one that fails does not keep the others from running.</summary>
    /// <returns>When to come back; null when none of ours is left.</returns>
    public async Task<TimeSpan?> RunAsync(TEntity entity, IServiceProvider services, CancellationToken cancellationToken)
    {
        TimeSpan? soonest = null;
        var errors = new List<Exception>();
        foreach (var finalizer in finalizers.Where(known => entity.Metadata.Finalizers?.Contains(known.Identifier) == true))
        {
            try
            {
                var result = await finalizer.Resolve(services).FinalizeAsync(entity, cancellationToken);
                if (result.IsDone)
                    await patcher.RemoveAsync(entity, finalizer.Identifier, cancellationToken);
                else if (soonest is null || result.RequeueAfter < soonest)
                    soonest = result.RequeueAfter;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                errors.Add(exception);
            }
        }

        if (errors.Count == 1)
            ExceptionDispatchInfo.Throw(errors[0]);
        return errors.Count == 0 ? soonest : throw new AggregateException(errors);
    }
}
