using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>What one reconcile came to, and when to come back.</summary>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public sealed record ReconciliationResult<TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private ReconciliationResult(TEntity entity, Exception? error, TimeSpan? requeueAfter)
    {
        if (requeueAfter is { } delay)
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero, nameof(requeueAfter));
        (Entity, Error, RequeueAfter) = (entity, error, requeueAfter);
    }

    /// <summary>The object as the controller left it.</summary>
    public TEntity Entity { get; }

    /// <summary>Why it failed; null when it went well.</summary>
    public Exception? Error { get; }

    /// <summary>When to come back, zero or more. Null: on the next change or, after a failure, when the back-off says so.</summary>
    public TimeSpan? RequeueAfter { get; }

    /// <summary>Whether it went well.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>It went well: failures counted so far are forgotten.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="requeueAfter">When to come back although nothing changed; null for never.</param>
    /// <returns>The result.</returns>
    public static ReconciliationResult<TEntity> Success(TEntity entity, TimeSpan? requeueAfter = null) => new(entity, error: null, requeueAfter);

    /// <summary>It failed and is tried again.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="error">Why.</param>
    /// <param name="requeueAfter">When to try again; null for the object's own exponential back-off.</param>
    /// <returns>The result.</returns>
    public static ReconciliationResult<TEntity> Failure(TEntity entity, Exception error, TimeSpan? requeueAfter = null) =>
        new(entity, error, requeueAfter);
}
