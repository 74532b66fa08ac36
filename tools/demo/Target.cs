using System.Text.Json.Nodes;

namespace TapOperator.Demo;

/// <summary>The environment that the sample describes.</summary>
internal sealed record Target(string Namespace, string Name)
{
    /// <param name="applied">What <c>kubectl apply -o json</c> answered: one object or a list.</param>
    /// <param name="sample">For the message.</param>
    public static Target Of(string applied, string sample)
    {
        var answer = JsonNode.Parse(applied)!;
        var objects = answer["items"] is JsonArray items ? items.ToList() : [answer];
        var metadata = objects.FirstOrDefault(item => (string?)item!["kind"] == "TapEnvironment")?["metadata"]
            ?? throw new DemoException($"{sample} holds no TapEnvironment");
        return new Target((string?)metadata["namespace"] ?? "default", (string)metadata["name"]!);
    }
}
