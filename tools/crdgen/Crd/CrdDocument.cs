using System.Reflection;
using System.Text.Json.Nodes;
using k8s.Models;
using TapOperator.Entities;
using TapOperator.Entities.Schema;

namespace TapOperator.CrdGen.Crd;

/// <summary>The CustomResourceDefinition around a schema.</summary>
public static class CrdDocument
{
    /// <summary>Builds it.</summary>
    public static JsonObject Build(Type root, JsonObject schema)
    {
        var kind = root.GetCustomAttribute<KubernetesEntityAttribute>()!;
        var singular = kind.Kind.ToLowerInvariant();
        return new JsonObject
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = new JsonObject { ["name"] = $"{kind.PluralName}.{kind.Group}" },
            ["spec"] = new JsonObject
            {
                ["group"] = kind.Group,
                ["scope"] = "Namespaced",
                ["names"] = new JsonObject
                {
                    ["kind"] = kind.Kind,
                    ["listKind"] = kind.Kind + "List",
                    ["plural"] = kind.PluralName,
                    ["singular"] = singular,
                    ["shortNames"] = new JsonArray([.. TapEnvironment.ShortNames.Select(name => (JsonNode)name)]),
                    ["categories"] = new JsonArray("all"),
                },
                ["versions"] = new JsonArray(new JsonObject
                {
                    ["name"] = kind.ApiVersion,
                    ["served"] = true,
                    ["storage"] = true,
                    ["subresources"] = new JsonObject { ["status"] = new JsonObject() },
                    ["additionalPrinterColumns"] = new JsonArray([.. Columns(root)]),
                    ["schema"] = new JsonObject { ["openAPIV3Schema"] = schema.DeepClone() },
                }),
            },
        };
    }

    private static IEnumerable<JsonNode> Columns(Type root) =>
        root.GetCustomAttributes<PrinterColumnAttribute>().OrderBy(column => column.Order).Select(column =>
        {
            var json = new JsonObject
            {
                ["name"] = column.Name,
                ["type"] = column.Type,
                ["description"] = column.Description,
                ["jsonPath"] = column.JsonPath,
            };
            if (column.Wide)
            {
                json["priority"] = 1;
            }

            return json;
        });
}
