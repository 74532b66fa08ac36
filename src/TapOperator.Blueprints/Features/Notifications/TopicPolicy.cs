using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.Notifications;

/// <summary>Who may publish to a topic besides those whom the account's IAM policies allow.</summary>
internal static class TopicPolicy
{
    /// <summary>The policy: alarms of this account when there are any, and nobody without TLS.</summary>
    public static PolicyDocument Of(RegionContext region, AwsSnsTopic topic) => new(
    [
        .. region.Spec.Monitoring is null ? [] : new[] { Alarms(region, topic) },
        TlsOnly.Deny("sns:Publish", topic.Arn),
    ]);

    private static PolicyStatement Alarms(RegionContext region, AwsSnsTopic topic) => new("Alarms")
    {
        Principal = Principal.Services("cloudwatch.amazonaws.com"),
        Actions = ["sns:Publish"],
        Resources = [topic.Arn],
        Conditions = [new Condition("StringEquals", "aws:SourceAccount", region.Arns.AccountId)],
    };
}
