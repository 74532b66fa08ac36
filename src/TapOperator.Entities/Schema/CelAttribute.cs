namespace TapOperator.Entities.Schema;

/// <summary>A CEL rule (x-kubernetes-validations) that the API server evaluates on the annotated type, property or list.</summary>
/// <param name="rule">The CEL expression; <c>self</c> is the value, <c>oldSelf</c> the stored one in a transition rule.</param>
/// <param name="message">What the user reads when the rule is false; the validator in Blueprints uses the same words.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class CelAttribute(string rule, string message) : SchemaAttribute
{
    /// <summary>The CEL expression.</summary>
    public string Rule { get; } = rule;

    /// <summary>The message for the user.</summary>
    public string Message { get; } = message;

    /// <summary>Path below the annotated node that the problem is reported at, such as <c>.primaryRegion</c>; absent: the node itself.</summary>
    public string? FieldPath { get; init; }
}
