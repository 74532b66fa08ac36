using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Delivery;
using TapOperator.Entities.Spec.Engine;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>What the API can say but no blueprint builds yet: refused by name, never silently left out.</summary>
internal static class NotBuiltYet
{
    private static readonly Refusal[] Refused =
    [
        new("spec.engine.state.type", spec => spec.Engine.State.Type == EngineStateType.PulumiCloud, "state at the Pulumi service"),
        new("spec.delivery.approval", spec => spec.Delivery.Approval != ApprovalMode.Automatic, "approval by a person"),
        new("spec.delivery.drift", spec => spec.Delivery.Drift == DriftMode.Remediate, "remediation of drift"),
    ];

    /// <summary>The fields that are refused.</summary>
    public static IEnumerable<string> Fields => Refused.Select(entry => entry.Field);

    public static IEnumerable<Problem> Check(TapEnvironment environment) => Refused
        .Where(entry => entry.IsAsked(environment.Spec))
        .Select(entry => new Problem(entry.Field, $"{entry.What} is not built yet by this version", "leave it out"));

    private sealed record Refusal(string Field, Func<TapEnvironmentSpec, bool> IsAsked, string What);
}
