using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>Overrides of a region that have no effect; warnings.</summary>
internal static class IneffectiveOverrideChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        for (var i = 0; i < spec.Regions.Count; i++)
        {
            var overrides = spec.Regions[i].Overrides;
            foreach (var (given, field, component, there) in new[]
            {
                (overrides?.InstanceType is not null, "instanceType", "spec.instances", spec.Instances is not null),
                (overrides?.ImageId is not null, "imageId", "spec.instances", spec.Instances is not null || spec.AutoScaling is not null),
                (overrides?.DatabaseInstanceClass is not null, "databaseInstanceClass", "spec.database with engine Postgres", spec.Database is { Engine: DatabaseEngine.Postgres }),
                (overrides?.CertificateArn is not null, "certificateArn", "spec.loadBalancer", spec.LoadBalancer is not null),
                (overrides?.AutoScalingMinimum is not null, "autoScalingMinimum", "spec.autoScaling", spec.AutoScaling is not null),
                (overrides?.AutoScalingMaximum is not null, "autoScalingMaximum", "spec.autoScaling", spec.AutoScaling is not null),
                (overrides?.NatGateway is not null, "natGateway", "spec.network", spec.Network is not null),
            })
            {
                if (given && !there)
                {
                    yield return new Problem($"spec.regions[{i}].overrides.{field}", $"has no effect without {component}", "leave it out",
                        Severity.Warning);
                }
            }
        }
    }
}
