using k8s;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TapOperator.Runtime.Controllers;

namespace TapOperator.Runtime.Hosting;

/// <inheritdoc cref="IOperatorBuilder"/>
internal sealed class OperatorBuilder(IServiceCollection services) : IOperatorBuilder
{
    private readonly Dictionary<Type, object> _registrations = [];

    public IServiceCollection Services => services;

    public IOperatorBuilder AddController<TController, TEntity>()
        where TController : class, IEntityController<TEntity>
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        var registration = RegistrationOf<TEntity>();
        if (registration.Controller is not null)
            throw new InvalidOperationException($"{typeof(TEntity).Name} has a controller already.");
        services.TryAddScoped<TController>();
        registration.Controller = provider => provider.GetRequiredService<TController>();
        services.AddEntityServices<TEntity>();
        return this;
    }

    public IOperatorBuilder AddFinalizer<TFinalizer, TEntity>(string identifier)
        where TFinalizer : class, IEntityFinalizer<TEntity>
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        var finalizers = RegistrationOf<TEntity>().Finalizers;
        if (finalizers.Exists(known => known.Identifier == identifier))
            throw new InvalidOperationException($"{typeof(TEntity).Name} has a finalizer {identifier} already.");
        services.TryAddScoped<TFinalizer>();
        finalizers.Add(new FinalizerRegistration<TEntity>(identifier, provider => provider.GetRequiredService<TFinalizer>()));
        return this;
    }

    public IOperatorBuilder AddIndex<TEntity>(string name, Func<TEntity, IEnumerable<string>> values)
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        RegistrationOf<TEntity>().Indexers.Add(name, values);
        return this;
    }

    private EntityRegistration<TEntity> RegistrationOf<TEntity>()
        where TEntity : class, IKubernetesObject<V1ObjectMeta>
    {
        if (_registrations.TryGetValue(typeof(TEntity), out var known))
            return (EntityRegistration<TEntity>)known;
        var registration = new EntityRegistration<TEntity>();
        _registrations.Add(typeof(TEntity), registration);
        services.AddSingleton(registration);
        return registration;
    }
}
