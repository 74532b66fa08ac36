using System.Text.RegularExpressions;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>Instance types have the processor of the image they start from.</summary>
/// <remarks>Source: Amazon EC2 Instance Types, "Naming conventions": a g among the attributes after the generation is a Graviton processor; a1 is one too.</remarks>
internal static partial class ArchitectureChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        if (spec.AutoScaling is { } group)
        {
            for (var i = 0; i < group.InstanceTypes.Count; i++)
            {
                if (!Fits(group.InstanceTypes[i], group.Image))
                    yield return Unfit($"spec.autoScaling.instanceTypes[{i}]", group.InstanceTypes[i], "spec.autoScaling.image", group.Image);
            }
        }

        if (spec.Instances is not { } instances)
        {
            yield break;
        }

        if (!Fits(instances.Type, instances.Image))
            yield return Unfit("spec.instances.type", instances.Type, "spec.instances.image", instances.Image);
        // An image of the region's own may be of either kind: only AWS knows.
        for (var i = 0; i < spec.Regions.Count; i++)
        {
            if (spec.Regions[i].Overrides is { InstanceType: { } type, ImageId: null } && !Fits(type, instances.Image))
                yield return Unfit($"spec.regions[{i}].overrides.instanceType", type, "spec.instances.image", instances.Image);
        }
    }

    private static bool Fits(string type, ImageSpec image) => IsGraviton(type) == (image.Architecture is Architecture.Arm64);

    private static bool IsGraviton(string type) => type.StartsWith("a1.", StringComparison.Ordinal) || Graviton().IsMatch(type);

    private static Problem Unfit(string path, string type, string image, ImageSpec wanted) => new(
        path,
        $"{type} has {(IsGraviton(type) ? "a Graviton (Arm) processor" : "an Intel or AMD processor")}, and the image is for {(wanted.Architecture is Architecture.Arm64 ? "Arm64" : "X86_64")}",
        $"name another type, or set {image}.architecture: {(IsGraviton(type) ? "Arm64" : "X86_64")}");

    [GeneratedRegex(@"^[a-z]+[0-9]+[a-z]*g", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Graviton();
}
