using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>What CloudTrail may do.</summary>
internal static class TrailPolicies
{
    private const string Service = "cloudtrail.amazonaws.com";

    /// <summary>Rules of the trail's bucket: this trail only, and objects that the bucket's owner owns.</summary>
    public static IReadOnlyList<PolicyStatement> Bucket(Arns arns, string bucket, string trail)
    {
        var ours = new Condition("StringEquals", "aws:SourceArn", arns.Of("cloudtrail", $"trail/{trail}"));
        return
        [
            new PolicyStatement("TrailLooks")
            {
                Principal = Principal.Services(Service),
                Actions = ["s3:GetBucketAcl"],
                Resources = [Arns.Bucket(bucket)],
                Conditions = [ours],
            },
            new PolicyStatement("TrailWrites")
            {
                Principal = Principal.Services(Service),
                Actions = ["s3:PutObject"],
                Resources = [Arns.Bucket($"{bucket}/AWSLogs/{arns.AccountId}/*")],
                Conditions = [ours, new Condition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")],
            },
        ];
    }

    /// <summary>The policy of the role by which the trail writes to a log group.</summary>
    public static PolicyDocument Logs(AwsCloudwatchLogGroup logs) => new(new PolicyStatement("Write")
    {
        Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resources = [Text.Of($"{logs.Arn}:log-stream:*")],
    });
}
