using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.LoadBalancer;

/// <summary>
/// It is made in every region, and ACM asks for the same record in each. When a region is taken out of the environment, the record goes with it, shows as drift of
/// the other regions, and is written again when they run.
/// </summary>
public sealed class ManagedCertificateSpec
{
    /// <summary>The domain name, such as <c>app.example.com</c>.</summary>
    [Required, Length(3, 253), Pattern(@"^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$")]
    public string DomainName { get; set; } = "";

    /// <summary>
    /// The Route 53 zone in which the proof of ownership is written, such as <c>Z0123456789ABC</c>. Absent: a person writes it, and the run waits for
    /// it.
    /// </summary>
    [Length(5, 32), Pattern("^Z[A-Z0-9]+$")]
    public string? HostedZoneId { get; set; }
}
