using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Blueprints.Features.Containers;
using TapOperator.Blueprints.Features.Database;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Blueprints.Features.Instances;
using TapOperator.Blueprints.Features.LoadBalancer;
using TapOperator.Blueprints.Features.Monitoring;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Blueprints.Features.Protection;
using TapOperator.Blueprints.Features.Storage;
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
        var lines = new List<CostLine>();
        var unknown = new List<string>();
        var regions = Inventory([.. compilation.Regions.Append(compilation.Global).OfType<StackProgram>()]);
        foreach (var region in regions)
        {
            if (PriceList.Of(region.Region) is { } prices)
                lines.AddRange(Lines(region, prices));
            else
                unknown.Add(region.Region);
        }

        var types = regions.SelectMany(region => region.Resources).Select(resource => resource.ElementType).Distinct();
        List<string> notPriced = [.. types.Where(type => !Priced.Contains(type))];
        notPriced.Sort(StringComparer.Ordinal);
        return new CostEstimate(lines, notPriced, unknown);
    }

    private static IEnumerable<CostLine> Lines(RegionInventory region, RegionPrices prices)
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
                yield return new CostLine(region.Region, component, bill.Low, bill.High, bill.Missing, bill.Oldest);
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
            foreach (var provider in program.Providers)
            {
                var here = program.Resources.Where(resource => resource.ProviderAlias == provider.Alias && !free.Contains(resource.ElementType)).ToList();
                if (here.Count == 0)
                    continue;
                var region = regions.Find(region => region.Region == provider.Region);
                if (region is null)
                    regions.Add(region = new RegionInventory(provider.Region, everywhere));
                region.Resources.AddRange(here);
            }
        }

        return regions;
    }
}
