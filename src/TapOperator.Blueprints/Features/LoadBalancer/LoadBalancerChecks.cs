using TapOperator.Blueprints.Features.Network;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.LoadBalancer;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>A load balancer has certificates where it needs them, and clients reach its listeners.</summary>
internal static class LoadBalancerChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment) =>
        environment.Spec.LoadBalancer is { } balancer ? [.. OneCertificate(balancer), .. CertificateProblems(environment.Spec, balancer), .. Logs(balancer), .. Ports(environment.Spec, balancer)] : [];

    private static IEnumerable<Problem> OneCertificate(LoadBalancerSpec balancer)
    {
        if (balancer is { CertificateArn: not null, ManagedCertificate: not null })
        {
            yield return new Problem("spec.loadBalancer.managedCertificate", "certificateArn and managedCertificate are both given, and a listener has one certificate", "leave one of them out");
        }
    }

    private static IEnumerable<Problem> CertificateProblems(TapEnvironmentSpec spec, LoadBalancerSpec balancer)
    {
        for (var i = 0; i < spec.Regions.Count; i++)
        {
            var region = spec.Regions[i];
            if (Certificates.Given(balancer, region) is not { } certificate)
            {
                if (balancer is { RedirectHttp: true, ManagedCertificate: null })
                {
                    yield return new Problem("spec.loadBalancer.redirectHttp", $"{region.Name} has no certificate to redirect to",
                        "give certificateArn, or set redirectHttp: false to serve HTTP without encryption");
                }
            }
            else if (certificate.Split(':') is [_, _, _, var home, ..] && home != region.Name)
            {
                yield return new Problem(
                    region.Overrides?.CertificateArn is null ? "spec.loadBalancer.certificateArn" : $"spec.regions[{i}].overrides.certificateArn",
                    $"the certificate is not of {region.Name}, and a load balancer takes only its own region's",
                    $"give {region.Name} one of its own in regions[{i}].overrides.certificateArn");
            }
        }
    }

    // S3 refuses a rule that deletes objects no later than it moves them.
    private static IEnumerable<Problem> Logs(LoadBalancerSpec balancer)
    {
        if (balancer.AccessLogs is { ExpireAfterDays: > 0, GlacierAfterDays: > 0 } logs && logs.ExpireAfterDays <= logs.GlacierAfterDays)
        {
            yield return new Problem("spec.loadBalancer.accessLogs.expireAfterDays", "the logs would be deleted before they move to Glacier",
                "delete them later, or set glacierAfterDays: 0");
        }
    }

    private static IEnumerable<Problem> Ports(TapEnvironmentSpec spec, LoadBalancerSpec balancer)
    {
        if (spec.Network is not { } network)
        {
            yield break;
        }

        var https = spec.Regions.Any(region => Certificates.IsAsked(balancer, region));
        var http = balancer.RedirectHttp || spec.Regions.Any(region => !Certificates.IsAsked(balancer, region));
        foreach (var port in (int[])[.. http ? [Listeners.HttpPort] : (int[])[], .. https ? [SecurityGroupRules.HttpsPort] : (int[])[]])
        {
            if (!network.SecurityGroups.IngressPorts.Contains(port))
            {
                yield return new Problem("spec.network.securityGroups.ingressPorts", $"nobody reaches the load balancer's listener on port {port}", $"add {port}", Severity.Warning);
            }
        }
    }
}
