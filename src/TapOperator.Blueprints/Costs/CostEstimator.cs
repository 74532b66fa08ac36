using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Blueprints.Costs.Rules;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs;

/// <summary>Estimates what compiled programs cost. Pure: it knows list prices and the programs, and no usage but what the rules assume.</summary>
public static class CostEstimator
{
    private static readonly IReadOnlyList<ICostRule> Rules =
    [
        new NetworkCosts(), new LoadBalancerCosts(), new InstanceCosts(), new AutoScalingCosts(), new ContainerCosts(), new ServerlessDatabaseCosts(), new DatabaseCosts(),
        new FirewallCosts(), new KeyCosts(), new LogCosts(), new StorageCosts(),
    ];

    private static readonly HashSet<string> Priced = [.. Rules.SelectMany(rule => rule.Types)];

    private static readonly IReadOnlyList<string> Components = [.. Rules.Select(rule => rule.Component).Distinct()];

    /// <summary>Estimates all stacks.</summary>
    /// <param name="compilation">The programs.</param>
    public static CostEstimate Estimate(Compilation compilation)
    {
        var programs = compilation.Regions.Append(compilation.Global).OfType<StackProgram>().ToList();
        var regions = Inventory(programs);
        var known = regions.Select(region => (Inventory: region, Prices: PriceList.Of(region.Region))).ToList();
        var bills = known.Where(region => region.Prices is not null).SelectMany(region => Bills(region.Inventory, region.Prices!)).ToList();
        return new CostEstimate(
            [.. bills.Select(entry => new CostLine(entry.Region, entry.Component, entry.Bill.Low, entry.Bill.High, entry.Bill.Missing))],
            [.. regions.SelectMany(region => region.Resources).Select(resource => resource.ElementType).Distinct()
                .Where(type => !Priced.Contains(type)).Order(StringComparer.Ordinal)],
            [.. known.Where(region => region.Prices is null).Select(region => region.Inventory.Region)],
            bills.Count == 0 ? null : bills.Min(entry => entry.Bill.Oldest) is var oldest && oldest == DateOnly.MaxValue ? null : oldest);
    }

    private static IEnumerable<(string Region, string Component, Bill Bill)> Bills(RegionInventory region, RegionPrices prices)
    {
        foreach (var component in Components)
        {
            var bill = new Bill(prices);
            foreach (var rule in Rules)
            {
                if (rule.Component == component)
                    rule.Charge(region, bill);
            }

            if (bill.High > 0 || bill.Missing.Count > 0)
                yield return (region.Region, component, bill);
        }
    }

    /// <summary>What costs something, by the region it lies in: a stack may have resources in other regions than its own.</summary>
    private static List<RegionInventory> Inventory(List<StackProgram> programs)
    {
        var everywhere = programs.SelectMany(program => program.Resources).ToList();
        var free = everywhere.Select(resource => resource.ElementType).Distinct().Where(type => !Priced.Contains(type) && FreeTypes.Has(type)).ToHashSet(StringComparer.Ordinal);
        var regions = new List<RegionInventory>();
        foreach (var program in programs)
        {
            foreach (var resource in program.Resources)
            {
                if (free.Contains(resource.ElementType))
                    continue;
                var name = program.Providers.First(provider => provider.Alias == resource.ProviderAlias).Region;
                var region = regions.Find(region => region.Region == name);
                if (region is null)
                    regions.Add(region = new RegionInventory(name, everywhere));
                region.Resources.Add(resource);
            }
        }

        return regions;
    }
}
