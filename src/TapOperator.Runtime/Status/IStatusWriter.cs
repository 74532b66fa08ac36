using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Status;

/// <summary>Writes the status of objects by server-side apply, and only when it changed.</summary>
/// <typeparam name="TEntity">The kind of object.</typeparam>
public interface IStatusWriter<in TEntity>
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Brings the object's status to the API server now. Replaces whatever <see cref="Post"/> still holds for this object.</summary>
    /// <param name="entity">The object with its new status. Its namespace, name and uid are used, nothing else besides the status: a later object of its name never gets it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>True when a request was needed; false when the status is already so.</returns>
    /// <exception cref="Transport.ApiException">The API server refused; not raised when the object is gone.</exception>
    Task<bool> WriteAsync(TEntity entity, CancellationToken cancellationToken);

    /// <summary>
    /// The same, but only as long as the object is what its status was made for: nobody has edited it since, and nobody deletes it. The API server compares, so that
    /// an edit or a deletion that comes first is never overlooked, however old the caller's copy is.
    /// </summary>
    /// <param name="entity">The object with its new status. Its generation counts too.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>True when the API server has the status; false when the object was edited, is being deleted or is gone: nothing was written.</returns>
    /// <exception cref="Transport.ApiException">The API server refused.</exception>
    Task<bool> WriteIfCurrentAsync(TEntity entity, CancellationToken cancellationToken);

    /// <summary>
    /// Offers a status as progress: at most one write a second for each object, the newest wins, the last one is always written.
    /// Never blocks and never fails; the status is copied before it returns.
    /// </summary>
    /// <param name="entity">The object with its new status.</param>
    void Post(TEntity entity);
}
