using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awsgen.Schema;

/// <summary>What <c>terraform providers schema -json</c> says about one provider, as far as classes need it.</summary>
public sealed record ProviderSchema(
    [property: JsonPropertyName("resource_schemas")] IReadOnlyDictionary<string, TypeSchema> Resources,
    [property: JsonPropertyName("data_source_schemas")] IReadOnlyDictionary<string, TypeSchema> DataSources)
{
    /// <summary>Reads the command's output.</summary>
    public static ProviderSchema Parse(Stream json)
    {
        var document = JsonSerializer.Deserialize<SchemaDocument>(json) ?? throw new InvalidDataException("The schema is empty.");
        return document.Providers.Single(p => p.Key.EndsWith("/hashicorp/aws", StringComparison.Ordinal)).Value;
    }

    private sealed record SchemaDocument([property: JsonPropertyName("provider_schemas")] IReadOnlyDictionary<string, ProviderSchema> Providers);
}

/// <summary>A resource or data source.</summary>
public sealed record TypeSchema([property: JsonPropertyName("block")] BlockSchema Block);

/// <summary>The arguments and nested blocks of a block.</summary>
public sealed record BlockSchema
{
    [JsonPropertyName("attributes")]
    public SortedDictionary<string, AttributeSchema> Attributes { get; init; } = new(StringComparer.Ordinal);

    [JsonPropertyName("block_types")]
    public SortedDictionary<string, NestedBlockSchema> Blocks { get; init; } = new(StringComparer.Ordinal);

    [JsonPropertyName("deprecated")]
    public bool Deprecated { get; init; }
}

/// <summary>One argument or attribute.</summary>
public sealed record AttributeSchema
{
    [JsonPropertyName("type")]
    public JsonElement Type { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [JsonPropertyName("required")]
    public bool Required { get; init; }

    [JsonPropertyName("optional")]
    public bool Optional { get; init; }

    [JsonPropertyName("computed")]
    public bool Computed { get; init; }

    [JsonPropertyName("sensitive")]
    public bool Sensitive { get; init; }

    [JsonPropertyName("write_only")]
    public bool WriteOnly { get; init; }

    [JsonPropertyName("deprecated")]
    public bool Deprecated { get; init; }

    /// <summary>Whether a program may set it.</summary>
    [JsonIgnore]
    public bool Settable => Required || Optional;
}

/// <summary>A block inside a block.</summary>
public sealed record NestedBlockSchema
{
    [JsonPropertyName("nesting_mode")]
    public required string NestingMode { get; init; }

    [JsonPropertyName("block")]
    public required BlockSchema Block { get; init; }

    [JsonPropertyName("min_items")]
    public int MinItems { get; init; }

    [JsonPropertyName("max_items")]
    public int MaxItems { get; init; }

    /// <summary>Whether there can be only one.</summary>
    [JsonIgnore]
    public bool IsSingle => NestingMode switch
    {
        "single" => true,
        "list" or "set" => MaxItems == 1,
        _ => throw new NotSupportedException($"Blocks of nesting mode {NestingMode}"),
    };
}
