using k8s;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Controllers;

/// <summary>Decides what a key asks for, reconcile, finalizers or the news of its end, and does it.</summary>
internal sealed class EntityHandler<TEntity>(
    IEntityCache<TEntity> cache,
    Tombstones tombstones,
    IReadOnlyList<FinalizerRegistration<TEntity>> finalizers,
    FinalizerPatcher<TEntity> patcher,
    Func<IServiceProvider, IEntityController<TEntity>> controller,
    IServiceScopeFactory scopes)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private readonly FinalizerRunner<TEntity> _runner = new(finalizers, patcher);
    private readonly string[] _identifiers = [.. finalizers.Select(finalizer => finalizer.Identifier)];

    /// <returns>What the controller said; null when there was nothing to do or all is done.</returns>
    public async Task<Handled> HandleAsync(EntityKey key, CancellationToken cancellationToken)
    {
        while (tombstones.Next(key) is { } last)
        {
            await using var scope = scopes.CreateAsyncScope();
            await controller(scope.ServiceProvider).DeletedAsync(EntityCodec.Load<TEntity>(last), cancellationToken);
            tombstones.Told(key);
        }

        return cache.Get(key) switch
        {
            null => Handled.Fine,
            { Metadata.DeletionTimestamp: not null } entity => await FinalizeAsync(entity, cancellationToken),
            var entity => await ReconcileAsync(entity, cancellationToken),
        };
    }

    private async Task<Handled> FinalizeAsync(TEntity entity, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return new Handled(await _runner.RunAsync(entity, scope.ServiceProvider, cancellationToken), Error: null);
    }

    private async Task<Handled> ReconcileAsync(TEntity cached, CancellationToken cancellationToken)
    {
        // The finalizers come first: nothing may be made for an object that could vanish without them.
        if (await patcher.AddAsync(cached, _identifiers, cancellationToken) is not { } entity)
            return Handled.Fine;
        await using var scope = scopes.CreateAsyncScope();
        var result = await controller(scope.ServiceProvider).ReconcileAsync(entity, cancellationToken);
        return new Handled(result.RequeueAfter, result.Error);
    }
}

/// <summary>What came of one key.</summary>
/// <param name="RequeueAfter">When to come back; null for never or, after a failure, when the back-off says so.</param>
/// <param name="Error">Why it failed; null when it went well.</param>
internal sealed record Handled(TimeSpan? RequeueAfter, Exception? Error)
{
    public static Handled Fine { get; } = new(RequeueAfter: null, Error: null);
}
