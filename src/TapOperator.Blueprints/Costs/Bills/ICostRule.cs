namespace TapOperator.Blueprints.Costs.Bills;

/// <summary>How one component of a region is priced.</summary>
internal interface ICostRule
{
    /// <summary>The component.</summary>
    string Component { get; }

    /// <summary>The types of resources it prices.</summary>
    IReadOnlyList<string> Types { get; }

    /// <summary>Puts what a month costs on the bill, from idle to fully scaled.</summary>
    void Charge(RegionInventory region, Bill bill);
}
