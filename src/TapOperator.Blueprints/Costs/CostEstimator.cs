using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Blueprints.Costs.Rules;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs;

/// <summary>Estimates what compiled programs cost. Pure: it knows list prices and the programs, and no usage but what the rules assume.</summary>
public static class CostEstimator
{
    private static readonly IReadOnlyList<ICostRule> Rules =
        [new NetworkCosts(), new LoadBalancerCosts(), new ContainerCosts(), new ServerlessDatabaseCosts(), new KeyCosts(), new LogCosts(), new StorageCosts()];

    private static readonly HashSet<string> Priced = [.. Rules.SelectMany(rule => rule.Types)];

    /// <summary>Estimates all stacks.</summary>
    /// <param name="compilation">The programs.</param>
    public static CostEstimate Estimate(Compilation compilation)
    {
        var programs = compilation.Regions.Append(compilation.Global).OfType<StackProgram>().ToList();
        return new CostEstimate(
            [.. programs.SelectMany(OfStack).GroupBy(line => (line.Region, line.Component))
                .Select(same => new CostLine(same.Key.Region, same.Key.Component, same.Sum(line => line.Low), same.Sum(line => line.High)))],
            [.. programs.SelectMany(program => program.Resources).Select(resource => resource.ElementType).Distinct()
                .Where(type => !Priced.Contains(type) && !FreeTypes.Has(type)).Order(StringComparer.Ordinal)],
            [.. programs.SelectMany(ByRegion).Select(resources => resources.Key).Distinct().Where(region => PriceList.Of(region) is null)]);
    }

    private static IEnumerable<CostLine> OfStack(StackProgram program) => ByRegion(program).SelectMany(resources => PriceList.Of(resources.Key) is { } prices
        ? Rules.Select(rule => (rule.Component, Range: rule.Monthly([.. resources], prices))).Where(cost => cost.Range.High > 0)
            .Select(cost => new CostLine(resources.Key, cost.Component, cost.Range.Low, cost.Range.High))
        : []);

    // What lies between regions is paid where it is, such as a copy of a database.
    private static IEnumerable<IGrouping<string, Resource>> ByRegion(StackProgram program) =>
        program.Resources.GroupBy(resource => program.Providers.First(provider => provider.Alias == resource.ProviderAlias).Region);
}
