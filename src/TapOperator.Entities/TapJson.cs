using System.Text.Json;
using System.Text.Json.Serialization;

namespace TapOperator.Entities;

/// <summary>How the API types are written as JSON: camelCase names, enums as words, absent values left out.</summary>
public static class TapJson
{
    /// <summary>Options for reading and writing; unknown fields are ignored on reading, as a newer API server may send some.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
