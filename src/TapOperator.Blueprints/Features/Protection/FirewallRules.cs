using System.Text.Json.Nodes;
using TapOperator.Blueprints.Blocks;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Protection;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>The rules of a web access control list, in the JSON of the WAFv2 API: the provider's own form of them nests without end.</summary>
internal static class FirewallRules
{
    /// <summary>The rules: addresses that ask too often are blocked before anything else looks at them.</summary>
    /// <param name="settings">Limit and groups.</param>
    public static string Of(WafSpec settings)
    {
        var rules = new JsonArray(Rate(settings.RateLimit));
        foreach (var group in settings.RuleGroups.InOrder())
            rules.Add((JsonNode)Managed(Name(group), rules.Count));
        return rules.ToPlainText();
    }

    private static JsonObject Rate(int limit) => Rule("rate-limit", 0, new JsonObject
    {
        ["RateBasedStatement"] = new JsonObject { ["Limit"] = limit, ["AggregateKeyType"] = "IP" },
    }, "Action", "Block");

    private static JsonObject Managed(string name, int priority) => Rule(name, priority, new JsonObject
    {
        ["ManagedRuleGroupStatement"] = new JsonObject { ["VendorName"] = "AWS", ["Name"] = name },
    }, "OverrideAction", "None");

    private static JsonObject Rule(string name, int priority, JsonObject statement, string verb, string action) => new()
    {
        ["Name"] = name,
        ["Priority"] = priority,
        ["Statement"] = statement,
        [verb] = new JsonObject { [action] = new JsonObject() },
        ["VisibilityConfig"] = new JsonObject { ["CloudWatchMetricsEnabled"] = true, ["SampledRequestsEnabled"] = true, ["MetricName"] = name },
    };

    // AWS WAF developer guide, "AWS Managed Rules rule groups list".
    private static string Name(WafRuleGroup group) => group switch
    {
        WafRuleGroup.CommonRuleSet => "AWSManagedRulesCommonRuleSet",
        WafRuleGroup.KnownBadInputs => "AWSManagedRulesKnownBadInputsRuleSet",
        WafRuleGroup.SqlInjection => "AWSManagedRulesSQLiRuleSet",
        WafRuleGroup.IpReputation => "AWSManagedRulesAmazonIpReputationList",
        WafRuleGroup.Linux => "AWSManagedRulesLinuxRuleSet",
        _ => throw new NotSupportedException($"Group {group}"),
    };
}
