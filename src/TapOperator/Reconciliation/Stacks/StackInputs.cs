using System.Text.Json.Nodes;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Values travel between stacks as outputs into input variables, never through the state of another stack.</summary>
internal static class StackInputs
{
    /// <summary>The values of the stack's variables; null while a stack that they come from has not been applied.</summary>
    public static IReadOnlyDictionary<string, JsonNode?>? For(ReconcileScope scope, StackSlot slot)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var input in slot.Program?.Inputs ?? [])
        {
            var source = scope.Stacks.FirstOrDefault(stack => string.Equals(stack.Name, input.FromStack, StringComparison.Ordinal));
            if (source?.Outputs is not { } outputs || !outputs.Values.TryGetValue(input.Output, out var output))
                return null;
            values[input.Variable] = output.Value?.DeepClone();
        }

        return values;
    }
}
