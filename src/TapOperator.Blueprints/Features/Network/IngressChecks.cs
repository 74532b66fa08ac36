using TapOperator.Blueprints.Blocks;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>The ranges that the load balancer's security group lets in are valid; a warning when that is the whole internet.</summary>
internal static class IngressChecks
{
    private const string Field = "spec.network.securityGroups.ingressCidrs";

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var ranges = environment.Spec.Network?.SecurityGroups.IngressCidrs ?? [];
        foreach (var problem in CidrText.Check(ranges, Field))
            yield return problem;
        if (ranges.IndexOf(SecurityGroupRules.Everywhere) is >= 0 and var index)
        {
            yield return new Problem(
                $"{Field}[{index}]", "the load balancer's group lets the whole internet in", "narrow it when your clients are known", Severity.Warning);
        }
    }
}
