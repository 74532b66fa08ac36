using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;
using TapOperator.Entities.Rules;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>The bucket of the state is in a region that there is: a slip there would be seen only when the engine asks.</summary>
internal static class StateChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Engine.State.S3 is { Region: { Length: > 0 } region } && !AwsRegions.All.Contains(region))
        {
            yield return new Problem("spec.engine.state.s3.region", $"{RegionRules.KnownMessage} \"{region}\"",
                TextDistance.Nearest(region, AwsRegions.All) is { } nearest ? $"did you mean {nearest}?" : "name the region that the bucket is in");
        }
    }
}
