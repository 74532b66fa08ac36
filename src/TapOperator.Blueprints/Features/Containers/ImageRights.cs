using System.Text.RegularExpressions;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>What it takes to fetch a container image.</summary>
internal static partial class ImageRights
{
    /// <summary>Rights on exactly the image's repository where it is in ECR; other registries give public images to everybody.</summary>
    /// <param name="image">Such as <c>123456789012.dkr.ecr.eu-west-2.amazonaws.com/team/app:1</c>.</param>
    public static IReadOnlyList<PolicyStatement> Of(string image)
    {
        if (EcrImage().Match(image) is not { Success: true } ecr)
            return [];
        return
        [
            new PolicyStatement("Image")
            {
                Actions = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                Resources = [$"arn:aws:ecr:{ecr.Groups["region"].Value}:{ecr.Groups["account"].Value}:repository/{ecr.Groups["repository"].Value}"],
            },
            // This action knows no resources.
            new PolicyStatement("Registry") { Actions = ["ecr:GetAuthorizationToken"], Resources = ["*"] },
        ];
    }

    [GeneratedRegex(@"^(?<account>[0-9]{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com/(?<repository>[^:@]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EcrImage();
}
