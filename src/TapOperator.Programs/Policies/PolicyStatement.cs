using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>One rule of a policy.</summary>
/// <param name="Sid">What the rule is for; letters and digits, unique in the policy.</param>
public sealed record PolicyStatement(string Sid)
{
    /// <summary>Whether the rule forbids; it allows otherwise.</summary>
    public bool Deny { get; init; }

    /// <summary>Whom the rule is about; null in policies that hang on a role.</summary>
    public Principal? Principal { get; init; }

    /// <summary>API actions such as <c>s3:GetObject</c>.</summary>
    public required ValueList<string> Actions { get; init; }

    /// <summary>What the actions touch, as ARNs; null in trust policies.</summary>
    public ValueList<string>? Resources { get; init; }

    /// <summary>What must hold besides; all of them.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    internal void Write(PolicyWriter writer) => writer.Object(
        ("Sid", () => writer.Text(Sid)),
        ("Effect", () => writer.Text(Deny ? "Deny" : "Allow")),
        ("Principal", Principal is null ? null : () => Principal.Write(writer)),
        ("Action", () => writer.OneOrMany(Actions)),
        ("Resource", Resources is null ? null : () => writer.OneOrMany(Resources)),
        ("Condition", Conditions.Count == 0 ? null : () => WriteConditions(writer)));

    private void WriteConditions(PolicyWriter writer) => writer.Object(
    [
        .. Conditions.GroupBy(c => c.Operator, StringComparer.Ordinal).Select(same => (same.Key, (Action?)(() => writer.Object(
        [
            .. same.Select(c => (c.Key, (Action?)(() => writer.OneOrMany(c.Values)))),
        ])))),
    ]);
}
