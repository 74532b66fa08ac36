using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Pulumi;

/// <summary>Reads the deployment that <c>pulumi stack export</c> gives out.</summary>
internal static class PulumiDeployment
{
    // Pulumi marks wrapped values by this key; a wrapped value of this kind is a secret.
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string PendingOperations = "pending_operations";
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The managed resources and the creations that were not finished.</summary>
    /// <param name="export">The export.</param>
    public static StateInventory Inventory(JsonObject export)
    {
        var resources = from resource in Resources(export)
                        where (bool?)resource["delete"] is not true
                        let address = PulumiNames.Address((string?)resource["urn"])
                        where address is not null
                        select new StateResource(address, (string?)resource["id"], IsTainted: false);
        var known = resources.DistinctBy(r => r.Address).ToDictionary(r => r.Address);
        var pending = from operation in Pending(export)
                      where (string?)operation["type"] == "creating"
                      let address = PulumiNames.Address((string?)operation["resource"]?["urn"])
                      where address is not null && !known.ContainsKey(address)
                      select address;
        return new(known, [.. pending]);
    }

    /// <summary>The outputs; secret ones in the clear if the export was made so.</summary>
    /// <param name="export">The export.</param>
    public static StackOutputs Outputs(JsonObject export)
    {
        var stack = Resources(export).FirstOrDefault(r => (string?)r["type"] == StackType);
        return stack?["outputs"] is JsonObject outputs
            ? new(outputs.ToDictionary(o => o.Key, o => Value(o.Value)))
            : StackOutputs.Empty;
    }

    /// <summary>Whether the engine wrote down operations whose end it did not see.</summary>
    /// <param name="export">The export.</param>
    public static bool HasPendingOperations(JsonObject export) => Pending(export).Any();

    /// <summary>Strikes out the pending operations, once it has been settled what became of them.</summary>
    /// <param name="export">The export; changed in place.</param>
    public static void RemovePendingOperations(JsonObject export) => export["deployment"]!.AsObject().Remove(PendingOperations);

    private static IEnumerable<JsonNode> Resources(JsonObject export) => Items(export, "resources");

    private static IEnumerable<JsonNode> Pending(JsonObject export) => Items(export, PendingOperations);

    private static IEnumerable<JsonNode> Items(JsonObject export, string name) =>
        export["deployment"]?[name] is JsonArray items ? items.Where(i => i is not null).Select(i => i!) : [];

    private static OutputValue Value(JsonNode? value)
    {
        if (value is JsonObject wrapped && (string?)wrapped[SignatureKey] == SecretSignature)
            return new((string?)wrapped["plaintext"] is { } plain ? JsonNode.Parse(plain) : null, IsSensitive: true);
        return new(Unwrap(value), HoldsSecret(value));
    }

    // A secret may be a part of a list or an object: then the whole output is one.
    private static bool HoldsSecret(JsonNode? value) => value switch
    {
        JsonObject o => o.ContainsKey(SignatureKey) || o.Any(member => HoldsSecret(member.Value)),
        JsonArray a => a.Any(HoldsSecret),
        _ => false,
    };

    private static JsonNode? Unwrap(JsonNode? value) => value switch
    {
        JsonObject o when (string?)o[SignatureKey] == SecretSignature => Value(o).Value,
        JsonObject o => new JsonObject(o.Select(member => KeyValuePair.Create(member.Key, Unwrap(member.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Unwrap)]),
        _ => value?.DeepClone(),
    };
}
