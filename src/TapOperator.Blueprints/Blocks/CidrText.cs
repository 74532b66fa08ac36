using TapOperator.Blueprints.Networks;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Checks IPv4 ranges in lists: the schema's pattern knows digits and dots only.</summary>
internal static class CidrText
{
    /// <summary>The problems of a list of ranges.</summary>
    /// <param name="ranges">The ranges; null for none.</param>
    /// <param name="field">The list's field.</param>
    public static IEnumerable<Problem> Check(IList<string>? ranges, string field) => (ranges ?? [])
        .Select((range, index) => Ipv4Range.TryParse(range, out _) ? null : new Problem(
            $"{field}[{index}]", $"\"{range}\" is not an IPv4 range that begins at its own first address", "write it like 203.0.113.0/24; one address is 203.0.113.7/32"))
        .OfType<Problem>();
}
