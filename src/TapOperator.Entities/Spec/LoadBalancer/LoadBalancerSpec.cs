using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.LoadBalancer;

/// <summary>
/// Clients are those of <c>network.securityGroups</c>; targets are the Auto Scaling group or the container service. HTTPS when there is a
/// certificate, else HTTP on port 80.
/// </summary>
public sealed class LoadBalancerSpec
{
    /// <summary>Where it can be reached from.</summary>
    public LoadBalancerScheme Scheme { get; set; } = LoadBalancerScheme.Internal;

    /// <summary>The ACM certificate. With regions more than one, each needs its own: <c>regions[].overrides.certificateArn</c>.</summary>
    [Length(20, 256), Pattern(Patterns.CertificateArn)]
    public string? CertificateArn { get; set; }

    /// <summary>A certificate that ACM makes and renews, validated by DNS. Instead of <c>certificateArn</c>.</summary>
    public ManagedCertificateSpec? ManagedCertificate { get; set; }

    /// <summary>The TLS versions for clients.</summary>
    public TlsPolicy TlsPolicy { get; set; } = TlsPolicy.Tls13And12;

    /// <summary>Port 80 answers with a redirect to HTTPS; needs a certificate.</summary>
    public bool RedirectHttp { get; set; } = true;

    /// <summary>How a target shows that it is well.</summary>
    public HealthCheckSpec HealthCheck { get; set; } = new();

    /// <summary>Access logs in an own bucket per region, encrypted with SSE-S3 as AWS demands of it. Absent: none.</summary>
    public AccessLogsSpec? AccessLogs { get; set; }

    /// <summary>Refuses the deletion of the load balancer, by this operator too.</summary>
    public bool DeletionProtection { get; set; }
}
