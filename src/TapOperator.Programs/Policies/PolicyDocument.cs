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
        writer.Object(
            ("Version", () => writer.Text("2012-10-17")),
            ("Statement", () => writer.Array(Statements, statement => statement.Write(writer))));
        return writer.ToValue();
    }

    /// <summary>The policy as JSON text.</summary>
    /// <param name="policy">The policy.</param>
    public static implicit operator Value<string>(PolicyDocument policy) => policy.ToValue();
}
