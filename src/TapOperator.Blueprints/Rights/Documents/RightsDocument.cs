using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Rights.Documents;

/// <summary>One managed policy.</summary>
/// <param name="Name">What it is about: <c>network</c>, <c>data-2</c>.</param>
/// <param name="Statements">What it allows.</param>
public sealed record RightsDocument(string Name, IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>The most characters of a managed policy, white space not counted (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).</summary>
    public const int Limit = 6144;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Characters as IAM counts them.</summary>
    public int Size => Text(Statements).Count(character => !char.IsWhiteSpace(character));

    /// <summary>The policy, with one action or resource per line and a line feed at the end.</summary>
    public string ToJson() => Node().ToJsonString(Readable) + "\n";

    /// <summary>The policy as a document.</summary>
    public JsonNode Node() => JsonNode.Parse(Text(Statements))!;

    private static string Text(IReadOnlyList<PolicyStatement> statements) =>
        new PolicyDocument(statements).ToValue().TryGetLiteral(out var text) ? text : throw new InvalidOperationException("A policy of the operator has no references.");
}
