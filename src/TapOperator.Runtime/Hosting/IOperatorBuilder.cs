using k8s;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Runtime.Hosting;

/// <summary>Adds controllers and finalizers to an operator.</summary>
public interface IOperatorBuilder
{
    /// <summary>The services that the operator is made of.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds the controller of a kind: its informer, queue and workers come with it.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <typeparam name="TEntity">The kind of object; carries <see cref="KubernetesEntityAttribute"/>.</typeparam>
    /// <returns>The builder.</returns>
    IOperatorBuilder AddController<TController, TEntity>()
        where TController : class, IEntityController<TEntity>
        where TEntity : class, IKubernetesObject<V1ObjectMeta>;

    /// <summary>Adds a finalizer to a kind; all finalizers of a kind run, in the order in which they were added.</summary>
    /// <typeparam name="TFinalizer">The finalizer.</typeparam>
    /// <typeparam name="TEntity">The kind of object.</typeparam>
    /// <param name="identifier">The text in the object's metadata: a domain, a slash and a name.</param>
    /// <returns>The builder.</returns>
    IOperatorBuilder AddFinalizer<TFinalizer, TEntity>(string identifier)
        where TFinalizer : class, IEntityFinalizer<TEntity>
        where TEntity : class, IKubernetesObject<V1ObjectMeta>;

    /// <summary>Adds an index to a kind's cache.</summary>
    /// <typeparam name="TEntity">The kind of object.</typeparam>
    /// <param name="name">The index's name.</param>
    /// <param name="values">The values under which an object stands in it.</param>
    /// <returns>The builder.</returns>
    IOperatorBuilder AddIndex<TEntity>(string name, Func<TEntity, IEnumerable<string>> values)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>;
}
