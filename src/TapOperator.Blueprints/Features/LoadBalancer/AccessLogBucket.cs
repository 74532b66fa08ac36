using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.LoadBalancer;

/// <summary>
/// The bucket for access logs as load balancers demand it: SSE-S3, the only encryption they can write with, and in their own region
/// (Elastic Load Balancing User Guide, "Enable access logs for your Application Load Balancer").
/// </summary>
internal static class AccessLogBucket
{
    private const string Service = "logdelivery.elasticloadbalancing.amazonaws.com";

    /// <summary>Adds the bucket with its lifecycle.</summary>
    public static BucketParts Add(RegionContext region, AccessLogsSpec logs)
    {
        var name = region.Name(NameKind.Bucket, Services.AccessLogs);
        var parts = new SecureBucket("access_logs", name)
        {
            EmptyOnDelete = logs.EmptyOnDelete,
            Grants =
            [
                // The path, which names the account, is what keeps other accounts' load balancers out.
                new PolicyStatement("LoadBalancerWrites")
                {
                    Principal = Principal.Services(Service),
                    Actions = ["s3:PutObject"],
                    Resources = [Arns.Bucket($"{name}/AWSLogs/{region.Arns.AccountId}/*")],
                },
            ],
        }.AddTo(region.Stack);
        Expiry.Add(region.Stack, "access_logs", parts.Bucket, new LifecycleSpec
        {
            Transitions = logs.GlacierAfterDays > 0 ? [new() { StorageClass = StorageClass.Glacier, Days = logs.GlacierAfterDays }] : [],
            ExpireDays = logs.ExpireAfterDays,
        });
        return parts;
    }
}
