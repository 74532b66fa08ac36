using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>What would carry data out of the allowed regions by way of something that is not a region of the environment.</summary>
internal static class ResidencyChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        if (spec.Residency is not { AllowedRegions: { Count: > 0 } allowed })
        {
            yield break;
        }

        for (var i = 0; i < allowed.Count; i++)
        {
            if (!AwsRegions.All.Contains(allowed[i]))
            {
                yield return new Problem($"spec.residency.allowedRegions[{i}]", $"{RegionRules.KnownMessage} \"{allowed[i]}\"",
                    TextDistance.Nearest(allowed[i], AwsRegions.All) is { } nearest ? $"did you mean {nearest}?" : "leave it out");
            }
        }

        if (spec.Cdn is not null)
            yield return new Problem("spec.cdn", "CloudFront keeps copies at its edge locations, outside of residency.allowedRegions", "leave cdn out, or residency");
        if (spec.Engine.State.S3 is { } bucket && !allowed.Contains(bucket.Region))
            yield return new Problem("spec.engine.state.s3.region", $"{RegionRules.ResidencyMessage}: \"{bucket.Region}\"", "keep the state in an allowed region");
        if (spec.Backup?.CopyToRegion is { } copy && !allowed.Contains(copy))
            yield return new Problem("spec.backup.copyToRegion", $"{RegionRules.ResidencyMessage}: \"{copy}\"", "copy to an allowed region, or leave it out");
    }
}
