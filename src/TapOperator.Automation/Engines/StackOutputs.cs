using System.Text.Json.Nodes;

namespace TapOperator.Automation.Engines;

/// <summary>One output of a stack.</summary>
/// <param name="Value">Its value.</param>
/// <param name="IsSensitive">Whether it is a secret: then it may only go to a Secret.</param>
public sealed record OutputValue(JsonNode? Value, bool IsSensitive)
{
    /// <summary>The value as JSON, or <c>[secret]</c>: this may be logged.</summary>
    public override string ToString() => IsSensitive ? "[secret]" : Value?.ToJsonString() ?? "null";
}

/// <summary>The outputs of a stack by name.</summary>
/// <param name="Values">All of them, secret ones too.</param>
public sealed record StackOutputs(IReadOnlyDictionary<string, OutputValue> Values)
{
    /// <summary>No outputs.</summary>
    public static StackOutputs Empty { get; } = new(new Dictionary<string, OutputValue>());

    /// <summary>Those that may be shown.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Plain =>
        Values.Where(o => !o.Value.IsSensitive).Select(o => KeyValuePair.Create(o.Key, o.Value.Value));

    /// <summary>Those that are secrets.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Secret =>
        Values.Where(o => o.Value.IsSensitive).Select(o => KeyValuePair.Create(o.Key, o.Value.Value));

    /// <summary>A plain text output, or null when it is absent, secret or no text.</summary>
    /// <param name="name">The output's name.</param>
    public string? Text(string name) =>
        Values.GetValueOrDefault(name) is { IsSensitive: false, Value: JsonValue value } && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Names only: values are never printed as a whole.</summary>
    public override string ToString() => string.Join(", ", Values.Keys);
}
