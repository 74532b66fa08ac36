using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>How one component of a stack is priced.</summary>
internal interface ICostRule
{
    /// <summary>The component.</summary>
    string Component { get; }

    /// <summary>The types of resources it prices.</summary>
    IReadOnlyList<string> Types { get; }

    /// <summary>USD a month, from idle to fully scaled.</summary>
    CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices);
}
