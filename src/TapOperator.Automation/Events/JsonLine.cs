using System.Text.Json;

namespace TapOperator.Automation.Events;

/// <summary>Reads JSON that others write: what is absent or of another kind is null, never an exception.</summary>
internal static class JsonLine
{
    /// <summary>The line's object; null when the line is none (an engine that dies leaves half a line behind).</summary>
    /// <param name="line">One line.</param>
    public static JsonElement? Read(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member that is an object.</summary>
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    /// <summary>A member that is a text with something in it.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            && member.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A member that is a whole number; 0 when it is absent.</summary>
    public static int Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number
            && member.TryGetInt32(out var number) ? number : 0;

    /// <summary>A member's elements; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Array
            ? member.EnumerateArray() : [];
}
