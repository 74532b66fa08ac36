using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>An IAM policy: of a role, a key, a bucket.</summary>
/// <param name="Statements">At least one; their order is kept.</param>
public sealed record PolicyDocument(params IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>The policy as JSON text, with references where they stand.</summary>
    /// <returns>The text on one line.</returns>
    public Value<string> ToValue()
    {
        var writer = new PolicyWriter();
        writer.Begin();
        writer.Member("Version").Text("2012-10-17");
        writer.Member("Statement").Array(Statements, statement => statement.Write(writer));
        writer.End();
        return writer.ToValue();
    }

    /// <summary>The policy as JSON text.</summary>
    /// <param name="policy">The policy.</param>
    public static implicit operator Value<string>(PolicyDocument policy) => policy.ToValue();
}
