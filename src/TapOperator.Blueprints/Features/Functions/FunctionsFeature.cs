using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Lambda functions.</summary>
internal static class FunctionsFeature
{
    private const string Field = "spec.functions";

    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("functions")
    {
        Checks = [FunctionChecks.Check],
        Requires = Requires,
        KeyUsers =
        [
            new(KeyUser.S3, spec => spec.Functions.Count > 0),
            new(KeyUser.Lambda, spec => spec.Functions.Count > 0),
            new(KeyUser.Logs, spec => spec.Functions.Count > 0),
        ],
    };

    private static IEnumerable<Requirement> Requires(TapEnvironmentSpec spec)
    {
        var applies = spec.Functions.Count > 0;
        var inVpc = spec.Functions.Any(function => function.InVpc);
        var triggered = spec.Functions.Any(function => function.Trigger is not FunctionTrigger.None);
        return
        [
            Needs.Keys(spec, applies, Field),
            new(triggered, Field, "spec.storage.replication", spec.Storage?.Replication is not null),
            new(triggered, Field, "spec.notifications", spec.Notifications is not null),
            new(applies, Field, "spec.identity.functionRole", spec.Identity?.FunctionRole is not null),
            Needs.Network(spec, inVpc, Field),
            Needs.PrivateSubnets(spec, inVpc, Field),
        ];
    }
}
