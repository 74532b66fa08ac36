namespace TapOperator.Blueprints.Policies.Model;

/// <summary>A rule that compiled programs must keep.</summary>
public sealed record Policy
{
    /// <summary>The id that it keeps for ever, such as <c>TAP-ENC-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a breach stops the apply.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What it protects, in a few words.</summary>
    public required string Protects { get; init; }

    /// <summary>What to do about a breach.</summary>
    public required string Remedy { get; init; }

    /// <summary>Finds what breaks it in one program.</summary>
    internal Func<PolicyInput, IEnumerable<Violation>> Check { get; init; } = _ => throw new InvalidOperationException("a policy without a check");
}
