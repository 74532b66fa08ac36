using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Protection;

/// <summary>It is a WAFv2 web access control list.</summary>
public sealed class WafSpec
{
    /// <summary>Requests of one address in 5 minutes after which it is blocked.</summary>
    /// <remarks>AWS WAF: at least 10.</remarks>
    [Range(10, 2000000)]
    public int RateLimit { get; set; } = 2000;

    /// <summary>Groups of rules that AWS keeps.</summary>
    [Items(0, 10), ListSet]
    public IList<WafRuleGroup> RuleGroups { get; set; } = [WafRuleGroup.CommonRuleSet, WafRuleGroup.KnownBadInputs, WafRuleGroup.SqlInjection];
}

/// <summary>A group of rules that AWS keeps.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WafRuleGroup>))]
public enum WafRuleGroup
{
    /// <summary>AWSManagedRulesCommonRuleSet: the OWASP Top 10.</summary>
    CommonRuleSet,

    /// <summary>AWSManagedRulesKnownBadInputsRuleSet.</summary>
    KnownBadInputs,

    /// <summary>AWSManagedRulesSQLiRuleSet.</summary>
    SqlInjection,

    /// <summary>AWSManagedRulesAmazonIpReputationList.</summary>
    IpReputation,

    /// <summary>AWSManagedRulesLinuxRuleSet.</summary>
    Linux,
}
