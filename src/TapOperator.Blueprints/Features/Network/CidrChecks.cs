using TapOperator.Blueprints.Networks;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Network;

/// <summary>Ranges that are let in are ranges: the schema's pattern knows digits and dots only.</summary>
internal static class CidrChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var spec = environment.Spec;
        return Of(spec.Network?.SecurityGroups.IngressCidrs, "spec.network.securityGroups.ingressCidrs")
            .Concat(Of(spec.PrivateApi?.AllowedCidrs, "spec.privateApi.allowedCidrs"));
    }

    private static IEnumerable<Problem> Of(IList<string>? ranges, string path) => (ranges ?? [])
        .Select((range, index) => Ipv4Range.TryParse(range, out _) ? null : new Problem(
            $"{path}[{index}]", $"\"{range}\" is not an IPv4 range that begins at its own first address", "write it like 203.0.113.0/24; one address is 203.0.113.7/32"))
        .OfType<Problem>();
}
