using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>AWS Config and CloudTrail.</summary>
internal static class ComplianceFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("compliance")
    {
        Region = (region, parts) =>
        {
            var recorder = Configuration.Build(region, parts.Keys);
            Trail.Build(region, parts.Keys);
            Remediation.Build(region, parts.Keys, recorder);
        },
        Requires = spec => [Needs.Keys(spec, spec.Compliance is not null, "spec.compliance")],
        KeyUsers =
        [
            new(KeyUser.S3, spec => spec.Compliance is not null),
            new(KeyUser.Logs, spec => spec.Compliance is { CloudTrail.LogRetentionDays: > 0 }),
            new(KeyUser.CloudTrail, spec => spec.Compliance is { CloudTrail: not null }),
            new(KeyUser.Config, spec => spec.Compliance is { Config.Recorder: not ConfigRecorderMode.Existing }),
        ],
    };
}
