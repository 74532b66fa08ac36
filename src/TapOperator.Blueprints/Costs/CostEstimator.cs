using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs;

/// <summary>Estimates what compiled programs cost. Pure: it knows list prices and the programs, and no usage but what the rules assume.</summary>
public static class CostEstimator
{
    /// <summary>Estimates all stacks.</summary>
    /// <param name="compilation">The programs.</param>
    public static CostEstimate Estimate(Compilation compilation) => Estimate(compilation, BuiltInFeatures.All);

    /// <summary>Estimates all stacks with a given list of features.</summary>
    internal static CostEstimate Estimate(Compilation compilation, IReadOnlyList<Feature> features)
    {
        List<ICostRule> rules = [.. features.SelectMany(feature => feature.Costs)];
        HashSet<string> priced = [.. rules.SelectMany(rule => rule.Types)];
        var lines = new List<CostLine>();
        var unknown = new List<string>();
        var regions = Inventory(priced, [.. compilation.Regions.Append(compilation.Global).OfType<StackProgram>()]);
        foreach (var region in regions)
        {
            if (PriceList.Of(region.Region) is { } prices)
                lines.AddRange(Lines(rules, region, prices));
            else
                unknown.Add(region.Region);
        }

        var types = regions.SelectMany(region => region.Resources).Select(resource => resource.ElementType).Distinct();
        List<string> notPriced = [.. types.Where(type => !priced.Contains(type))];
        notPriced.Sort(StringComparer.Ordinal);
        return new CostEstimate(lines, notPriced, unknown);
    }

    private static IEnumerable<CostLine> Lines(List<ICostRule> rules, RegionInventory region, RegionPrices prices)
    {
        foreach (var component in rules.Select(rule => rule.Component).Distinct())
        {
            var bill = new Bill(prices);
            foreach (var rule in rules)
            {
                if (rule.Component == component)
                    rule.Charge(region, bill);
            }

            if (bill.High > 0 || bill.Missing.Count > 0)
                yield return new CostLine(region.Region, component, bill.Low, bill.High, bill.Missing, bill.Oldest);
        }
    }

    /// <summary>What costs something, by the region it lies in: a stack may have resources in other regions than its own.</summary>
    private static List<RegionInventory> Inventory(HashSet<string> priced, List<StackProgram> programs)
    {
        var everywhere = programs.SelectMany(program => program.Resources).ToList();
        var free = everywhere.Select(resource => resource.ElementType).Distinct().Where(type => !priced.Contains(type) && FreeTypes.Has(type)).ToHashSet(StringComparer.Ordinal);
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
