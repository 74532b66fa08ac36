using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>What instances start from.</summary>
internal static class Images
{
    /// <summary>The image the region names, else the newest of the family by the public parameter that AWS keeps for it.</summary>
    /// <param name="region">The region.</param>
    /// <param name="image">What the user asks for.</param>
    /// <param name="localName">The parameter's name inside the program.</param>
    public static Value<string> Of(RegionContext region, ImageSpec image, string localName)
    {
        if (region.Region.Overrides?.ImageId is { } id)
            return id;
        var architecture = image.Architecture is Architecture.Arm64 ? "arm64" : "x86_64";
        return region.Stack.Read(new DataAwsSsmParameter(localName)
        {
            Name = image.Family switch
            {
                ImageFamily.AmazonLinux2023 => $"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}",
                _ => throw new NotSupportedException($"Image family {image.Family}"),
            },
            // The parameter is public; read by the other attribute, the provider would treat an image id as a secret.
        }).InsecureValue;
    }
}
