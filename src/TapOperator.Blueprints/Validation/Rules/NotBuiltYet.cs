using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Delivery;
using TapOperator.Entities.Spec.Engine;

namespace TapOperator.Blueprints.Validation.Rules;

/// <summary>What the API can say but no blueprint builds yet: refused by name, never silently left out.</summary>
internal static class NotBuiltYet
{
    private static readonly (string Field, Func<TapEnvironmentSpec, bool> IsAsked, string What)[] Refused =
    [
        ("spec.notifications.subscriptions", spec => spec.Notifications is { } asked && asked.Subscriptions.Any(subscription => subscription.EndpointFrom is not null),
            "an address from a Secret"),
        ("spec.engine.state.type", spec => spec.Engine.State.Type == EngineStateType.PulumiCloud, "state at the Pulumi service"),
        ("spec.delivery.approval", spec => spec.Delivery.Approval != ApprovalMode.Automatic, "approval by a person"),
        ("spec.delivery.drift", spec => spec.Delivery.Drift == DriftMode.Remediate, "remediation of drift"),
    ];

    /// <summary>The fields that are refused.</summary>
    public static IEnumerable<string> Fields => Refused.Select(entry => entry.Field);

    public static IEnumerable<Problem> Check(TapEnvironment environment) => Refused
        .Where(entry => entry.IsAsked(environment.Spec))
        .Select(entry => new Problem(entry.Field, $"{entry.What} is not built yet by this version", "leave it out"));
}
