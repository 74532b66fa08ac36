using TapOperator.Blueprints;
using TapOperator.Blueprints.Networks;
using TapOperator.Entities;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;

namespace TapOperator.Reconciliation.Neighbours;

/// <summary>What an environment would take from another one of the cluster.</summary>
internal static class NeighbourChecks
{
    /// <summary>Looks at those environments only that the indexes bring up.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cache">All environments that the operator sees.</param>
    /// <returns>The problems, in the order of the regions and of the neighbours' names.</returns>
    public static IReadOnlyList<Problem> Check(TapEnvironment environment, IEntityCache<TapEnvironment> cache) =>
        [.. Names(environment, cache), .. Ranges(environment, cache)];

    // The older one keeps the names. What was applied already is not stopped for it: AWS let it have them.
    private static IEnumerable<Problem> Names(TapEnvironment environment, IEntityCache<TapEnvironment> cache) => environment.Spec.Regions
        .SelectMany(region => Others(environment, cache.ByIndex(NeighbourIndexes.Names, NeighbourIndexes.NameKey(environment, region.Name))))
        .Where(other => InSameAccount(environment, other) && IsOlder(other, environment))
        .DistinctBy(EntityKey.FromEntity)
        .Select(other => new Problem(
            "spec.naming.pattern",
            $"the resources would have the same names as those of {EntityKey.FromEntity(other)}",
            "give spec.suffix, or have {name} or {namespace} in the pattern",
            environment.Status?.Applied is null ? Severity.Error : Severity.Warning));

    private static IEnumerable<Problem> Ranges(TapEnvironment environment, IEntityCache<TapEnvironment> cache)
    {
        if (environment.Spec.Network is null)
            yield break;
        for (var i = 0; i < environment.Spec.Regions.Count; i++)
        {
            var region = environment.Spec.Regions[i];
            if (!Ipv4Range.TryParse(region.Cidr, out var range))
                continue;
            foreach (var other in Others(environment, cache.ByIndex(NeighbourIndexes.Ranges, NeighbourIndexes.RangeKey(region.Name, range))))
            {
                if (other.Spec.Regions.Any(theirs => theirs.Name == region.Name && Ipv4Range.TryParse(theirs.Cidr, out var taken) && taken.Overlaps(range)))
                {
                    yield return new Problem($"spec.regions[{i}].cidr", $"{range} shares addresses with {region.Name} of {EntityKey.FromEntity(other)}: the two can never be connected",
                        "choose another range if they ever are to be", Severity.Warning);
                }
            }
        }
    }

    private static IEnumerable<TapEnvironment> Others(TapEnvironment environment, IEnumerable<TapEnvironment> found) =>
        found.Where(other => other.Metadata.Uid != environment.Metadata.Uid).OrderBy(other => EntityKey.FromEntity(other).ToString(), StringComparer.Ordinal);

    private static bool InSameAccount(TapEnvironment one, TapEnvironment other) => AccountOf(one) is { } first && AccountOf(other) is { } second
        ? first == second
        : one.Spec.Account?.RoleArn == other.Spec.Account?.RoleArn;

    private static string? AccountOf(TapEnvironment environment) => environment.Spec.Account?.Id ?? environment.Status?.Account?.Id;

    private static bool IsOlder(TapEnvironment one, TapEnvironment other) =>
        (one.Metadata.CreationTimestamp, one.Metadata.Uid).CompareTo((other.Metadata.CreationTimestamp, other.Metadata.Uid)) < 0;
}
