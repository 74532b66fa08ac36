using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.PrivateApi;

/// <summary>
/// Reachable only through the environment's own VPC endpoint, said in its resource policy and in the endpoint's policy. Needs the endpoint
/// <c>ExecuteApi</c> in <c>network.endpoints</c>. For its access logs the region's API Gateway log role, of which an account has one, becomes that of the environment.
/// </summary>
public sealed class PrivateApiSpec
{
    /// <summary>The name of the stage, the first part of every path.</summary>
    [Length(1, 64), Pattern("^[A-Za-z0-9_-]+$")]
    public string Stage { get; set; } = "v1";

    /// <summary>The function of <c>functions</c> that answers every request. Absent: the API answers by itself with status 200.</summary>
    [Length(1, 24), Pattern(Patterns.ShortName)]
    public string? Function { get; set; }

    /// <summary>IPv4 ranges that may call it. Empty: the region's own range.</summary>
    [Items(0, 20), Length(1, 18), Pattern(Patterns.Cidr), ListSet]
    public IList<string> AllowedCidrs { get; set; } = [];

    /// <summary>Requests a second that are let through.</summary>
    [Range(1, 10000)]
    public int RequestsPerSecond { get; set; } = 100;

    /// <summary>Days that access logs are kept; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int LogRetentionDays { get; set; } = 30;
}
