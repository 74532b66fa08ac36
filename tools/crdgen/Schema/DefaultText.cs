using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.CrdGen.Schema;

/// <summary>The sentence that tells a field's default.</summary>
internal static class DefaultText
{
    /// <summary>The sentence, with a space before it; empty for an object, whose fields tell their own.</summary>
    public static string Of(JsonNode value) => value switch
    {
        JsonObject => "",
        JsonArray list when list.Any(item => item is JsonObject) => "",
        JsonArray list => $" Default: {string.Join(", ", list.Select(Word))}.",
        _ => $" Default: {Word(value)}.",
    };

    private static string Word(JsonNode? value) => value!.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
