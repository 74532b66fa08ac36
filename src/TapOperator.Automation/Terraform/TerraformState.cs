using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Terraform;

/// <summary>Reads the state (format version 4) that <c>state pull</c> gives out.</summary>
internal static class TerraformState
{
    private const int FormatVersion = 4;

    /// <summary>The managed resources.</summary>
    /// <param name="state">The state; blank text is a state without resources.</param>
    /// <exception cref="EngineException">It is no state of a known format.</exception>
    public static StateInventory Inventory(string state)
    {
        if (Read(state) is not { } document)
            return StateInventory.Empty;
        var resources = from resource in document.Items("resources")
                        where resource.Text("mode") == "managed"
                        from instance in resource.Items("instances")
                        where instance.Text("deposed") is null
                        select new StateResource(
                            Address(resource, instance),
                            instance.Object("attributes")?.Text("id"),
                            instance.Text("status") == "tainted");
        return new(resources.ToDictionary(r => r.Address), []);
    }

    /// <summary>The outputs, secret ones too.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="EngineException">It is no state of a known format.</exception>
    public static StackOutputs Outputs(string state)
    {
        if (Read(state)?.Object("outputs") is not { } outputs)
            return StackOutputs.Empty;
        return new(outputs.EnumerateObject().ToDictionary(
            output => output.Name,
            output => new OutputValue(
                output.Value.TryGetProperty("value", out var value) ? JsonNode.Parse(value.GetRawText()) : null,
                output.Value.TryGetProperty("sensitive", out var sensitive) && sensitive.ValueKind == JsonValueKind.True)));
    }

    private static JsonElement? Read(string state)
    {
        if (string.IsNullOrWhiteSpace(state))
            return null;
        try
        {
            using var document = JsonDocument.Parse(state);
            if (document.RootElement.Number("version") == FormatVersion)
                return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw Unreadable($"the state is no whole JSON document: {exception.Message}", exception);
        }
        throw Unreadable($"the state is not of format version {FormatVersion}", null);
    }

    private static string Address(JsonElement resource, JsonElement instance)
    {
        var module = resource.Text("module") is { } path ? path + "." : "";
        var index = instance.TryGetProperty("index_key", out var key) ? $"[{key.GetRawText()}]" : "";
        return $"{module}{resource.Text("type")}.{resource.Text("name")}{index}";
    }

    private static EngineException Unreadable(string why, Exception? inner) => new(new(ErrorClass.StateUnreadable, why) { Remedy = StateRemedy.Text }, inner);
}
