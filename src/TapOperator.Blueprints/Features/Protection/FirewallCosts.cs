using System.Text.Json;
using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>Web access control lists and the rules in them, of which a group of rules is one; requests come on top.</summary>
internal sealed class FirewallCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "protection";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_wafv2_web_acl"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        var lists = region.All<AwsWafv2WebAcl>().ToList();
        bill.PerMonth("waf-acl", lists.Count);
        foreach (var list in lists)
            bill.PerMonth("waf-rule", Rules(Literals.Text(list.RuleJson)));
    }

    private static int Rules(string? json)
    {
        if (json is null)
            return 0;
        using var rules = JsonDocument.Parse(json);
        return rules.RootElement.GetArrayLength();
    }
}
