using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Cdn;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Cdn;

/// <summary>CloudFront in front of the primary region's bucket.</summary>
internal static class CdnComponent
{
    private const string FailoverGroup = "failover";

    // The managed policy CachingOptimized (CloudFront Developer Guide, "Use managed cache policies").
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    // What S3 answers with when a bucket, its key or its region is out of order; with a missing object, the other bucket is asked too.
    private static readonly ValueList<double> Failures = [403, 404, 500, 502, 503, 504];

    /// <summary>Adds the distribution with its access control and its logs.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Cdn is not { } cdn || global.Spec.Storage is null)
            return;
        var name = global.Environment.Names.Of(NameKind.AccessControl, Services.Cdn, global.Environment.PrimaryRegion);
        var access = global.Stack.Add(new AwsCloudfrontOriginAccessControl("main")
        {
            Name = name,
            Description = $"Buckets of {global.Environment.Name}",
            OriginAccessControlOriginType = "s3",
            SigningBehavior = "always",
            SigningProtocol = "sigv4",
        });
        List<string> origins = [global.Environment.PrimaryRegion, .. cdn.FailoverRegion is { } other ? [other] : Array.Empty<string>()];
        var distribution = new AwsCloudfrontDistribution("main")
        {
            Comment = $"{global.Environment.Name}",
            Enabled = true,
            IsIpv6Enabled = true,
            HttpVersion = "http2and3",
            PriceClass = PriceClassName(cdn.PriceClass),
            DefaultRootObject = cdn.DefaultRootObject,
            Aliases = cdn.Aliases.Count > 0 ? [.. cdn.Aliases.Select(a => (Value<string>)a)] : null,
            Origin = [.. origins.Select(region => Origin(global, region, access))],
            OriginGroup = cdn.FailoverRegion is null ? null : [Failover(origins)],
            DefaultCacheBehavior = Behavior(cdn.FailoverRegion is null ? origins[0] : FailoverGroup),
            Restrictions = new() { GeoRestriction = new() { RestrictionType = "none" } },
            ViewerCertificate = Certificate(cdn),
        };
        if (cdn.Logging)
            Logs(global, cdn, distribution);
        global.Stack.Add(distribution, name);
        global.Stack.Output(WellKnownOutputs.CdnDomain, distribution.DomainName);
    }

    private static AwsCloudfrontDistribution.OriginBlock Origin(GlobalContext global, string region, AwsCloudfrontOriginAccessControl access) => new()
    {
        OriginId = region,
        DomainName = global.Stack.Input(region, WellKnownOutputs.BucketDomain),
        OriginAccessControlId = access.Id,
    };

    private static AwsCloudfrontDistribution.OriginGroupBlock Failover(IEnumerable<string> origins) => new()
    {
        OriginId = FailoverGroup,
        FailoverCriteria = new() { StatusCodes = Failures },
        Member = [.. origins.Select(region => new AwsCloudfrontDistribution.OriginGroupBlock.MemberBlock { OriginId = region })],
    };

    private static AwsCloudfrontDistribution.DefaultCacheBehaviorBlock Behavior(string target) => new()
    {
        TargetOriginId = target,
        ViewerProtocolPolicy = "redirect-to-https",
        AllowedMethods = ["GET", "HEAD", "OPTIONS"],
        CachedMethods = ["GET", "HEAD"],
        CachePolicyId = CachingOptimized,
        Compress = true,
    };

    // CloudFront's own certificate serves only its own domain name, and fixes the oldest TLS version by itself.
    private static AwsCloudfrontDistribution.ViewerCertificateBlock Certificate(CdnSpec cdn) => cdn.CertificateArn is { } arn
        ? new() { AcmCertificateArn = arn, MinimumProtocolVersion = "TLSv1.2_2021", SslSupportMethod = "sni-only" }
        : new() { CloudfrontDefaultCertificate = true };

    private static void Logs(GlobalContext global, CdnSpec cdn, AwsCloudfrontDistribution distribution)
    {
        var logs = new SecureBucket("cdn_logs", global.Environment.Names.Of(NameKind.Bucket, Services.CdnLogs, global.Environment.PrimaryRegion))
        {
            EmptyOnDelete = global.Spec.Storage!.EmptyOnDelete,
            // CloudFront delivers by an access control list.
            AccessControlLists = true,
        }.AddTo(global.Stack);
        Expiry.Add(global.Stack, "cdn_logs", logs.Bucket, cdn.LogRetentionDays);
        distribution.LoggingConfig = new() { Bucket = logs.Bucket.BucketDomainName, IncludeCookies = false };
        distribution.DependsOn = logs.ForObjects;
    }

    private static string PriceClassName(PriceClass priceClass) => priceClass switch
    {
        PriceClass.Class100 => "PriceClass_100",
        PriceClass.Class200 => "PriceClass_200",
        _ => "PriceClass_All",
    };
}
