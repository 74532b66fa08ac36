using System.Globalization;
using System.Text.Json.Nodes;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>Takes out of a spec what a problem names, as a person would who reads it.</summary>
internal static class LeavingOut
{
    /// <summary>The field, or what it stands in where it is not there.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="field">The problem's field, such as <c>spec.regions[1].overrides.imageId</c>.</param>
    public static void LeaveOut(this JsonObject spec, string field)
    {
        JsonNode at = spec;
        foreach (var step in field.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.')[1..])
        {
            if (Inside(at, step) is not { } inside)
                break;
            at = inside;
        }

        if (at.Parent is JsonArray list)
            list.Remove(at);
        else
            at.Parent!.AsObject().Remove(at.GetPropertyName());
    }

    private static JsonNode? Inside(JsonNode at, string step) => at switch
    {
        JsonObject map => map[step],
        JsonArray list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        _ => null,
    };
}
