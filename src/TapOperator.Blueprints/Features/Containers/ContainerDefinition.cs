using System.Text.Json.Nodes;
using TapOperator.Blueprints.Blocks;
using TapOperator.Entities.Spec.Containers;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>The one container of a task, in the JSON that ECS asks for.</summary>
internal static class ContainerDefinition
{
    /// <summary>The container's name inside its task.</summary>
    public const string Name = "application";

    /// <summary>The definition.</summary>
    /// <param name="settings">Image, port and variables.</param>
    /// <param name="region">The region its log group is in.</param>
    /// <param name="logGroup">Where its output goes.</param>
    public static string Of(ContainersSpec settings, string region, string logGroup) => new JsonArray(new JsonObject
    {
        ["name"] = Name,
        ["image"] = settings.Image,
        ["essential"] = true,
        ["portMappings"] = new JsonArray(new JsonObject { ["containerPort"] = settings.Port, ["hostPort"] = settings.Port, ["protocol"] = "tcp" }),
        ["environment"] = new JsonArray(
        [
            .. settings.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => new JsonObject { ["name"] = variable.Key, ["value"] = variable.Value }),
        ]),
        ["logConfiguration"] = new JsonObject
        {
            ["logDriver"] = "awslogs",
            ["options"] = new JsonObject { ["awslogs-group"] = logGroup, ["awslogs-region"] = region, ["awslogs-stream-prefix"] = Name },
        },
    }).ToPlainText();
}
