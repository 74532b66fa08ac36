using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>The environment's outputs as text: what is no text is JSON.</summary>
/// <param name="Plain">Those that everybody may read.</param>
/// <param name="Sensitive">Those that are secrets; only known in a reconcile that applied their stack.</param>
internal sealed record PublishedOutputs(IReadOnlyDictionary<string, string> Plain, IReadOnlyDictionary<string, string> Sensitive)
{
    public static PublishedOutputs None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public static PublishedOutputs Collect(ReconcileScope scope)
    {
        var plain = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var sensitive = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var output in scope.Compilation?.Outputs ?? [])
        {
            var stack = scope.Stacks.FirstOrDefault(slot => string.Equals(slot.Name, output.Stack, StringComparison.Ordinal));
            if (stack?.Outputs is not { } outputs || !outputs.Values.TryGetValue(output.OutputName, out var value) || value.Value is null)
                continue;
            var target = output.Sensitive || value.IsSensitive ? sensitive : plain;
            target[output.Name] = AsText(value.Value);
        }

        return new PublishedOutputs(plain, sensitive);
    }

    private static string AsText(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
