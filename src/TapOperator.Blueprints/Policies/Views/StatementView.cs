using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Blueprints.Policies.Views;

/// <summary>One statement of an IAM policy.</summary>
/// <param name="Name">Its Sid, or its place.</param>
/// <param name="IsAllow">Whether it gives rights.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Resources">The resources.</param>
/// <param name="IsForEveryone">Whether its principal is everybody.</param>
/// <param name="ConditionText">Its condition as JSON text; empty when it has none.</param>
internal sealed record StatementView(string Name, bool IsAllow, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, bool IsForEveryone, string ConditionText)
{
    /// <summary>The statements of a policy; none where it is but a reference.</summary>
    /// <param name="policy">JSON text, or an expression.</param>
    public static IEnumerable<StatementView> Parse(string policy)
    {
        if (!policy.StartsWith('{'))
            return [];
        var statements = JsonNode.Parse(policy)?["Statement"];
        return Items(statements).OfType<JsonObject>().Select(Read);
    }

    private static StatementView Read(JsonObject statement, int index) => new(
        statement["Sid"]?.ToString() ?? $"statement {index + 1}",
        statement["Effect"]?.ToString() == "Allow",
        Texts(statement["Action"]),
        Texts(statement["Resource"]),
        IsEveryone(statement["Principal"]),
        statement["Condition"]?.ToJsonString() ?? "");

    private static bool IsEveryone(JsonNode? principal) => principal switch
    {
        JsonObject byKind => byKind.Any(kind => Texts(kind.Value).Contains("*", StringComparer.Ordinal)),
        _ => principal?.ToString() == "*",
    };

    private static IReadOnlyList<string> Texts(JsonNode? node) => [.. Items(node).Where(item => item.GetValueKind() == JsonValueKind.String).Select(item => item.ToString())];

    private static IEnumerable<JsonNode> Items(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.OfType<JsonNode>(),
        _ => [node],
    };
}
