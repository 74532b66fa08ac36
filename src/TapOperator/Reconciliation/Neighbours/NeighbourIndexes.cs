using TapOperator.Blueprints.Naming;
using TapOperator.Blueprints.Networks;
using TapOperator.Entities;

namespace TapOperator.Reconciliation.Neighbours;

/// <summary>How the cache files environments, so that those which could get in each other's way are found without looking through all.</summary>
internal static class NeighbourIndexes
{
    /// <summary>By region and address block.</summary>
    public const string Ranges = "ranges";

    /// <summary>By region and resource names.</summary>
    public const string Names = "names";

    // A region's range lies in one /16 at most (spec.regions[].cidr), so ranges that overlap share this block.
    private const int BlockBits = 16;

    /// <summary>The blocks that the regions' ranges lie in; none without a network.</summary>
    public static IEnumerable<string> RangesOf(TapEnvironment environment)
    {
        foreach (var region in environment.Spec.Network is null ? [] : environment.Spec.Regions)
        {
            if (Ipv4Range.TryParse(region.Cidr, out var range))
                yield return RangeKey(region.Name, range);
        }
    }

    /// <summary>What the names of the environment's resources look like in each region.</summary>
    public static IEnumerable<string> NamesOf(TapEnvironment environment) => environment.Spec.Regions.Select(region => NameKey(environment, region.Name));

    /// <summary>The key of a range.</summary>
    public static string RangeKey(string region, Ipv4Range range) => $"{region} {range.Start >> BlockBits}";

    /// <summary>The key of the names in a region: they are those of another environment when any one of them is.</summary>
    public static string NameKey(TapEnvironment environment, string region) =>
        $"{region} {new EnvironmentNames(environment, environment.Spec.Account?.Id ?? "").Of(NameKind.General, "{service}", region)}";
}
