using System.Text.Json.Nodes;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>
/// Values travel between stacks as outputs into input variables, never through the state of another stack. What is in a Secret comes to its variable the same way: the
/// program's text has none of it.
/// </summary>
internal static class StackInputs
{
    /// <summary>The values of the stack's variables, its Secrets having been read; null while a stack that they come from has not been applied.</summary>
    public static IReadOnlyDictionary<string, JsonNode?>? For(ReconcileScope scope, StackSlot slot)
    {
        var values = Known(scope, slot);
        if (values.Count < (slot.Program?.Inputs.Count ?? 0))
            return null;
        foreach (var secret in slot.Program?.Secrets ?? [])
            values[secret.Variable] = scope.SecretValues[(secret.Secret, secret.Key)];
        return values;
    }

    /// <summary>
    /// The values for a deletion: engines ask for every variable then too, though nothing is made of them. What is not known any more is an empty text. Secrets are not
    /// read again, for they may be gone: the runner takes what the stack was last given.
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
