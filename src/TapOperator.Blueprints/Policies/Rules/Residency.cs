using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>Nothing is outside of the regions that the manifest allows: no replica, no log, no copy of a backup.</summary>
internal static class Residency
{
    private const string Arn = "arn:aws";

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
        var inArns = resource.Texts().SelectMany(RegionsIn);
        return named.Concat(inArns).Append(resource.Region).Where(region => !allowed.Contains(region));
    }

    /// <summary>The regions of the ARNs in a text; it may hold a policy with many of them.</summary>
    private static IEnumerable<string> RegionsIn(string text)
    {
        for (var at = text.IndexOf(Arn, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Arn, at + 1, StringComparison.Ordinal))
        {
            // arn:partition:service:region:account:resource
            var partitionEnd = text.IndexOf(':', at + Arn.Length);
            var serviceEnd = partitionEnd < 0 ? -1 : text.IndexOf(':', partitionEnd + 1);
            var regionEnd = serviceEnd < 0 ? -1 : text.IndexOf(':', serviceEnd + 1);
            if (regionEnd > serviceEnd + 1 && IsName(text, serviceEnd + 1, regionEnd))
                yield return text[(serviceEnd + 1)..regionEnd];
        }
    }

    // Neither a placeholder nor a wildcard.
    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && text[i] != '-')
                return false;
        }

        return true;
    }
}
