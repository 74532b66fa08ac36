using Microsoft.Extensions.Diagnostics.HealthChecks;
using TapOperator.Runtime.Informers;

namespace TapOperator.Runtime.Hosting;

/// <summary>Ready once every cache holds its first full list; followers are ready too.</summary>
internal sealed class ReadinessCheck(IEnumerable<IInformer> informers) : IHealthCheck
{
    public const string Name = "caches";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        informers.All(informer => informer.HasSynced) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The caches are not filled yet."));
}
