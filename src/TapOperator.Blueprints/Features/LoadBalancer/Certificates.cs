using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>The certificate by which a load balancer serves HTTPS.</summary>
internal static class Certificates
{
    private const int RecordSeconds = 300;

    // A listener uses the certificate: with another domain name, the new one must be there before the old one can go.
    private static readonly Lifecycle NewFirst = new() { CreateBeforeDestroy = true };

    /// <summary>Whether a region's load balancer serves HTTPS.</summary>
    public static bool IsAsked(LoadBalancerSpec settings, RegionSpec region) => Given(settings, region) is not null || settings.ManagedCertificate is not null;

    /// <summary>The ARN that the spec gives for a region; null for none.</summary>
    public static string? Given(LoadBalancerSpec settings, RegionSpec region) => region.Overrides?.CertificateArn ?? settings.CertificateArn;

    /// <summary>The certificate that is given, else one that ACM makes.</summary>
    /// <returns>Its ARN, known once it can be used; null where there is none and HTTP must do.</returns>
    public static Value<string>? Of(RegionContext region, LoadBalancerSpec settings) =>
        Given(settings, region.Region) is { } given ? given : settings.ManagedCertificate is { } managed ? Managed(region.Stack, managed, region.Name("certificate")) : null;

    private static Value<string> Managed(StackBuilder stack, ManagedCertificateSpec settings, string name)
    {
        var certificate = stack.Add(new AwsAcmCertificate("main") { DomainName = settings.DomainName, ValidationMethod = "DNS", Lifecycle = NewFirst }, name);
        var issued = new AwsAcmCertificateValidation("main") { CertificateArn = certificate.Arn };
        if (settings.HostedZoneId is { } zone)
            issued.ValidationRecordFqdns = [stack.Add(Proof(certificate, zone)).Fqdn];
        return stack.Add(issued).Ref.CertificateArn;
    }

    // ACM asks for the same record in every region of an account, so each region's stack may find it written already.
    private static AwsRoute53Record Proof(AwsAcmCertificate certificate, string zone) => new("certificate")
    {
        ZoneId = zone,
        Name = Asked(certificate, "name"),
        Type = Asked(certificate, "type"),
        Records = [Asked(certificate, "value")],
        Ttl = RecordSeconds,
        AllowOverwrite = true,
    };

    private static Value<string> Asked(AwsAcmCertificate certificate, string part) =>
        Value<string>.Expression($"tolist({certificate.Address}.domain_validation_options)[0].resource_record_{part}");
}
