using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Blueprints.Policies.Views;

/// <summary>A resource as the engine will read it: policies judge what is written, whichever component wrote it.</summary>
/// <param name="Type">The provider's type, such as <c>aws_vpc</c>.</param>
/// <param name="Name">The name inside the program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Region">The region that it is made in.</param>
internal sealed record ResourceView(string Type, string Name, JsonObject Arguments, string Region)
{
    private readonly Dictionary<string, IReadOnlyList<StatementView>> _statements = new(StringComparer.Ordinal);

    /// <summary>Type and name.</summary>
    public string Address { get; } = $"{Type}.{Name}";

    /// <summary>All values at a path such as <c>rule.default.algorithm</c>, through every block of a repeated one.</summary>
    public IEnumerable<JsonNode> All(string path)
    {
        IEnumerable<JsonNode> nodes = [Arguments];
        return path.Split('.').Aggregate(nodes, (current, name) => current.OfType<JsonObject>().SelectMany(node => Items(node[name])));
    }

    /// <summary>The first value at a path as text; null when there is none.</summary>
    public string? Text(string path) => All(path).FirstOrDefault()?.ToString();

    /// <summary>Whether every value at a path, and at least one, is true.</summary>
    public bool IsTrue(string path)
    {
        var values = All(path).ToList();
        return values.Count > 0 && values.TrueForAll(value => string.Equals(value.ToString(), "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether there is anything at a path.</summary>
    public bool Has(string path) => All(path).Any(value => value is JsonObject || value.ToString().Length > 0);

    /// <summary>Whether a value at a path is an expression that refers to a resource.</summary>
    public bool RefersTo(ResourceView other, string path) =>
        All(path).Any(value => value.ToString().Contains($"${{{other.Address}.", StringComparison.Ordinal));

    /// <summary>The statements of every IAM policy at a path; none where the policy is but a reference.</summary>
    public IReadOnlyList<StatementView> Statements(string path)
    {
        // Several policies read the same documents, and parsing them is most of their work.
        if (!_statements.TryGetValue(path, out var statements))
            _statements.Add(path, statements = [.. All(path).SelectMany(policy => StatementView.Parse(policy.ToString()))]);
        return statements;
    }

    /// <summary>Every text in it, however deep.</summary>
    public IEnumerable<string> Texts() => Texts(Arguments);

    private static IEnumerable<JsonNode> Items(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.OfType<JsonNode>(),
        _ => [node],
    };

    private static IEnumerable<string> Texts(JsonObject block)
    {
        foreach (var (_, value) in block)
        {
            foreach (var text in Texts(value))
                yield return text;
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject block => Texts(block),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
