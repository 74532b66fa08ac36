using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace TapOperator.Runtime.Hosting;

/// <summary>What an operator tells about itself by HTTP.</summary>
public static class OperatorEndpointExtensions
{
    /// <summary>Serves metrics in Prometheus's text format.</summary>
    /// <param name="endpoints">Where.</param>
    /// <param name="path">The path.</param>
    /// <returns>The endpoint, to restrict it to a port with <c>RequireHost("*:8080")</c>.</returns>
    public static IEndpointConventionBuilder MapOperatorMetrics(this IEndpointRouteBuilder endpoints, string path = "/metrics") =>
        endpoints.MapPrometheusScrapingEndpoint(path);

    /// <summary>Serves <c>/healthz</c>, which answers as long as the process lives, and <c>/readyz</c>, which answers once the caches are filled.</summary>
    /// <param name="endpoints">Where.</param>
    /// <returns>The endpoints, to restrict them to a port with <c>RequireHost("*:8081")</c>.</returns>
    public static IEndpointConventionBuilder MapOperatorHealth(this IEndpointRouteBuilder endpoints)
    {
        // Liveness asks for nothing but an answer: a restart would not bring the API server back.
        var group = endpoints.MapGroup("");
        group.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        group.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Name == ReadinessCheck.Name });
        return group;
    }
}
