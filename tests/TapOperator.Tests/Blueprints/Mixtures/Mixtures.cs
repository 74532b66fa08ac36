using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TapOperator.Entities;
using TapOperator.Tests.Blueprints.Compiling;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>Specs that are put together at random: each component from one of the samples, or of fields of several, or not at all.</summary>
internal static class Mixtures
{
    // What is said of the environment as a whole and not of what is built.
    private static readonly string[] NoComponents =
        ["regions", "primaryRegion", "suffix", "account", "requiredTags", "residency", "engine", "delivery", "deletionPolicy", "deletionProtection"];

    private static readonly string[] Regions = ["us-east-1", "us-west-2", "ap-south-1", "eu-west-1", "eu-west-2"];

    private static readonly IReadOnlyList<JsonObject> Samples =
    [
        .. Directory.EnumerateFiles(Path.Combine(Sample.Repository, "deploy/samples"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => (JsonObject)JsonSerializer.SerializeToNode(Sample.Read(Path.GetFileNameWithoutExtension(file)).Spec, TapJson.Options)!),
    ];

    private static readonly Gen<JsonNode?> Absent = Gen.Const((JsonNode?)null);

    /// <summary>Any of them, valid or not, in one to three regions.</summary>
    public static Gen<JsonObject> Any { get; } = Gen.Select(Gen.Shuffle(Regions, 1, 3), Overrides.Array[3], Components, (names, overrides, spec) =>
    {
        spec["suffix"] = "mix";
        spec["regions"] = new JsonArray(
            [.. names.Select((name, index) => new JsonObject { ["name"] = name, ["cidr"] = $"10.{index}.0.0/16", ["overrides"] = overrides[index]?.DeepClone() })]);
        return spec;
    });

    private static Gen<JsonNode?> Overrides => Gen.OneOf(Absent, Mixed([.. Samples.SelectMany(spec => spec["regions"]!.AsArray()).Select(region => region!["overrides"]).OfType<JsonNode>()]));

    private static Gen<JsonObject> Components => Object(
        from component in Samples.SelectMany(spec => spec).Where(component => !NoComponents.Contains(component.Key)).GroupBy(component => component.Key, component => component.Value!)
        // Most others stand on these two: without them hardly anything would be left.
        let rarely = component.Key is "network" or "encryption" ? 1 : 8
        select (component.Key, Gen.Frequency((rarely, Absent), (8, Gen.OneOf<JsonNode?>([.. component])), (8, Mixed([.. component])))));

    /// <summary>Each field of an object from another sample; anything else as one of the samples has it.</summary>
    private static Gen<JsonNode?> Mixed(IReadOnlyList<JsonNode> values) => values.All(value => value is JsonObject)
        ? Object(
            from name in values.SelectMany(value => value.AsObject()).Select(field => field.Key).Distinct()
            select (name, Gen.OneOf([.. values.Select(value => value[name])]))).Select(mixed => (JsonNode?)mixed)
        : Gen.OneOf<JsonNode?>([.. values]);

    private static Gen<JsonObject> Object(IEnumerable<(string Name, Gen<JsonNode?> Value)> fields) => fields.Aggregate(
        Gen.Const(() => new JsonObject()),
        (objects, field) => Gen.Select(objects, field.Value, (made, value) =>
        {
            if (value is not null)
                made[field.Name] = value.DeepClone();
            return made;
        }));
}
