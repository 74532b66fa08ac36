using System.Text.Json.Nodes;
using TapOperator.CrdGen.Schema;
using TapOperator.Entities;

namespace TapOperator.Tests.CrdGen;

/// <summary>A node of the schema with its path, for rules that hold for every node.</summary>
internal sealed record SchemaNode(string Path, JsonObject Schema)
{
    public static IReadOnlyList<SchemaNode> All { get; } =
        [.. Walk(new SchemaNode("", new SchemaBuilder(DocComments.Of(typeof(TapEnvironment).Assembly)).Build(typeof(TapEnvironment))))];

    private static IEnumerable<SchemaNode> Walk(SchemaNode node) => Children(node).SelectMany(Walk).Prepend(node);

    private static IEnumerable<SchemaNode> Children(SchemaNode node)
    {
        foreach (var (name, child) in node.Schema["properties"] as JsonObject ?? [])
        {
            yield return new SchemaNode($"{node.Path}.{name}", (JsonObject)child!);
        }

        foreach (var inner in (string[])["items", "additionalProperties"])
        {
            if (node.Schema[inner] is JsonObject child)
            {
                yield return new SchemaNode($"{node.Path}[]", child);
            }
        }
    }
}
