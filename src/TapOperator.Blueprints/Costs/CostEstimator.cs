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
        List<Bill> bills = [];
        List<string> unknown = [];
        foreach (var region in regions)
        {
            if (PriceList.Of(region.Region) is { } prices)
                bills.AddRange(Bills(region, prices));
            else
                unknown.Add(region.Region);
        }

        return new CostEstimate(
            [.. bills.Select(bill => new CostLine(bill.Region, bill.Component, bill.Low, bill.High, bill.Missing))],
            [.. regions.SelectMany(region => region.Resources).Select(resource => resource.ElementType).Distinct()
                .Where(type => !Priced.Contains(type)).Order(StringComparer.Ordinal)],
            unknown,
            Oldest(bills));
    }

    private static DateOnly? Oldest(List<Bill> bills)
    {
        DateOnly? oldest = null;
        foreach (var bill in bills)
        {
            if (oldest is null || bill.Oldest < oldest)
                oldest = bill.Oldest ?? oldest;
        }

        return oldest;
    }

    private static IEnumerable<Bill> Bills(RegionInventory region, RegionPrices prices)
    {
        foreach (var component in Components)
        {
            var bill = new Bill(region.Region, component, prices);
            foreach (var rule in Rules)
            {
                if (rule.Component == component)
                    rule.Charge(region, bill);
            }

            if (bill.High > 0 || bill.Missing.Count > 0)
                yield return bill;
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
