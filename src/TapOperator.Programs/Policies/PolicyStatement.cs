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

    internal void Write(PolicyWriter writer)
    {
        writer.Begin();
        writer.Member("Sid").Text(Sid);
        writer.Member("Effect").Text(Deny ? "Deny" : "Allow");
        Principal?.Write(writer.Member("Principal"));
        writer.Member("Action").OneOrMany(Actions);
        if (Resources is not null)
            writer.Member("Resource").OneOrMany(Resources);
        if (Conditions.Count > 0)
            WriteConditions(writer.Member("Condition"));
        writer.End();
    }

    private void WriteConditions(PolicyWriter writer)
    {
        writer.Begin();
        foreach (var same in Conditions.GroupBy(c => c.Operator, StringComparer.Ordinal))
        {
            writer.Member(same.Key).Begin();
            foreach (var condition in same)
                writer.Member(condition.Key).OneOrMany(condition.Values);
            writer.End();
        }

        writer.End();
    }
}
