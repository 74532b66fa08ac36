using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Features.PrivateApi;

/// <summary>A REST API that only the VPC reaches.</summary>
internal static class PrivateApiFeature
{
    private const string Field = "spec.privateApi";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("privateApi")
    {
        Region = PrivateApiComponent.Build,
        Checks = [environment => CidrText.Check(environment.Spec.PrivateApi?.AllowedCidrs, $"{Field}.allowedCidrs")],
        Requires = Requires,
        KeyUsers = [new(KeyUser.Logs, spec => spec.PrivateApi is not null)],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec)
    {
        var applies = spec.PrivateApi is not null;
        return
        [
            Needs.Keys(spec, applies, Field),
            Needs.Network(spec, applies, Field),
            Needs.PrivateSubnets(spec, applies, Field),
            new(applies && spec.Network is not null, Field, "ExecuteApi in spec.network.endpoints",
                spec.Network?.Endpoints.Has(VpcEndpointService.ExecuteApi) is true),
            new(spec.PrivateApi?.Function is not null, $"{Field}.function", $"a function {spec.PrivateApi?.Function} in spec.functions",
                spec.Functions.Any(function => function.Name == spec.PrivateApi?.Function)),
        ];
    }
}
