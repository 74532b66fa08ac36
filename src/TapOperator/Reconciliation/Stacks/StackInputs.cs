using System.Text.Json.Nodes;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Values travel between stacks as outputs into input variables, never through the state of another stack.</summary>
internal static class StackInputs
{
    /// <summary>The values of the stack's variables; null while a stack that they come from has not been applied.</summary>
    public static IReadOnlyDictionary<string, JsonNode?>? For(ReconcileScope scope, StackSlot slot)
    {
        var values = Known(scope, slot);
        return values.Count == (slot.Program?.Inputs.Count ?? 0) ? values : null;
    }

    /// <summary>
    /// The values for a deletion: engines ask for every variable then too, though nothing is made of them. What is not known any more is an empty text.
    /// </summary>
    public static IReadOnlyDictionary<string, JsonNode?> ForDeletion(ReconcileScope scope, StackSlot slot)
    {
        var values = Known(scope, slot);
        foreach (var input in slot.Program?.Inputs ?? [])
            values.TryAdd(input.Variable, "");
        return values;
    }

    private static Dictionary<string, JsonNode?> Known(ReconcileScope scope, StackSlot slot)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var input in slot.Program?.Inputs ?? [])
        {
            var source = scope.Stacks.FirstOrDefault(stack => string.Equals(stack.Name, input.FromStack, StringComparison.Ordinal));
            if (source?.Outputs is { } outputs && outputs.Values.TryGetValue(input.Output, out var output))
                values[input.Variable] = output.Value?.DeepClone();
        }

        return values;
    }
}
