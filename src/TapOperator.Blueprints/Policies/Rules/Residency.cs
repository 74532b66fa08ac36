using System.Text.RegularExpressions;
using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>Nothing is outside of the regions that the manifest allows: no replica, no log, no copy of a backup.</summary>
internal static partial class Residency
{
    // Arguments that place something in another region than the resource's own.
    private static readonly string[] Places = ["replica.region", "replica.region_name", "region"];

    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-RES-01",
            Protects = "data, from leaving the allowed regions",
            Remedy = "leave the component out, place it in an allowed region, or add the region to spec.residency.allowedRegions",
            Check = input => input.Spec.Residency is { AllowedRegions: { Count: > 0 } allowed }
                ? input.Program.Resources.SelectMany(resource => Elsewhere(resource, allowed).Distinct(StringComparer.Ordinal).Select(region => new Violation(resource, $"is or reaches into {region}")))
                : [],
        },
        new()
        {
            Id = "TAP-RES-02",
            Protects = "data, from being served from places all over the world",
            Remedy = "leave spec.cdn out where residency is asked for: CloudFront keeps copies at its edge locations",
            Check = input => input.Spec.Residency is { AllowedRegions.Count: > 0 }
                ? input.Program.OfType("aws_cloudfront_distribution").Select(distribution => new Violation(distribution, "keeps copies outside of the allowed regions"))
                : [],
        },
    ];

    private static IEnumerable<string> Elsewhere(ResourceView resource, IList<string> allowed)
    {
        var named = Places.SelectMany(resource.All).Select(place => place.ToString()).Where(place => !place.Contains('$', StringComparison.Ordinal));
        var inArns = resource.Texts().SelectMany(text => Arn().Matches(text).Select(match => match.Groups["region"].Value));
        return named.Concat(inArns).Append(resource.Region).Where(region => !allowed.Contains(region));
    }

    [GeneratedRegex("arn:aws[a-z-]*:[a-z0-9-]+:(?<region>[a-z]{2}(-[a-z]+)+-[0-9]):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arn();
}
