using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TapOperator.Automation.Recovery;

/// <summary>Puts known ids, and names that the program itself says, in place of references: as far as can be done without an engine. Pure.</summary>
/// <param name="program">The program.</param>
/// <param name="ids">Known provider ids by address.</param>
internal sealed partial class ReferenceResolver(ProgramDocument program, IReadOnlyDictionary<string, string> ids)
{
    private const int MaxDepth = 8;

    /// <summary>A copy of a block's arguments.</summary>
    /// <param name="block">The block.</param>
    public JsonObject Resolve(JsonObject block) => (JsonObject)Resolve(block, 0)!;

    private JsonNode? Resolve(JsonNode? node, int depth) => node switch
    {
        JsonObject o => new JsonObject(o.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value, depth)))),
        JsonArray a => new JsonArray([.. a.Select(item => Resolve(item, depth))]),
        JsonValue v when v.TryGetValue(out string? text) => Text(text, depth),
        _ => node?.DeepClone(),
    };

    private string Text(string text, int depth) =>
        depth >= MaxDepth ? text : Reference().Replace(text, match => Value(match.Groups["address"].Value, match.Groups["attribute"].Value, depth) ?? match.Value);

    private string? Value(string address, string attribute, int depth)
    {
        if (attribute == "id" && ids.TryGetValue(address, out var id))
            return id;
        return program.Block(address)?[attribute] is JsonValue value && value.TryGetValue(out string? text) ? Text(text, depth + 1) : null;
    }

    [GeneratedRegex(@"(?<!\$)\$\{(?<address>aws_\w+\.[\w-]+)\.(?<attribute>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
