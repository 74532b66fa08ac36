using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>What a load balancer answers on.</summary>
internal static class Listeners
{
    /// <summary>The port of HTTP.</summary>
    public const int HttpPort = 80;

    /// <summary>Adds HTTPS, with a redirect to it when that is asked for; HTTP where there is no certificate.</summary>
    /// <returns>The listener that leads to the targets.</returns>
    public static AwsLbListener Add(RegionContext region, LoadBalancerSpec settings, AwsLb balancer, AwsLbTargetGroup targets)
    {
        if (Certificates.Of(region, settings) is not { } certificate)
            return region.Stack.Add(new AwsLbListener("http") { LoadBalancerArn = balancer.Arn, Port = HttpPort, Protocol = "HTTP", DefaultAction = Forward(targets) }, region.Name("http"));
        if (settings.RedirectHttp)
            region.Stack.Add(new AwsLbListener("http") { LoadBalancerArn = balancer.Arn, Port = HttpPort, Protocol = "HTTP", DefaultAction = Redirect() }, region.Name("http"));
        return region.Stack.Add(
            new AwsLbListener("https")
            {
                LoadBalancerArn = balancer.Arn,
                Port = SecurityGroupRules.HttpsPort,
                Protocol = "HTTPS",
                SslPolicy = settings.TlsPolicy is TlsPolicy.Tls13 ? "ELBSecurityPolicy-TLS13-1-3-2021-06" : "ELBSecurityPolicy-TLS13-1-2-2021-06",
                CertificateArn = certificate,
                DefaultAction = Forward(targets),
            },
            region.Name("https"));
    }

    private static IReadOnlyList<AwsLbListener.DefaultActionBlock> Forward(AwsLbTargetGroup targets) => [new() { Type = "forward", TargetGroupArn = targets.Arn }];

    private static IReadOnlyList<AwsLbListener.DefaultActionBlock> Redirect() =>
        [new() { Type = "redirect", Redirect = new() { Port = "443", Protocol = "HTTPS", StatusCode = "HTTP_301" } }];
}
