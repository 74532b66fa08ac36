using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Programs;
using TapOperator.Programs.Generated;

namespace TapOperator.Automation.Pulumi;

/// <summary>
/// What tells Pulumi's <c>hcl</c> language host that <c>hashicorp/aws</c> is to be had through the <c>terraform-provider</c> bridge: the file that
/// <c>pulumi install</c> would take 27 s to write.
/// </summary>
internal static class BridgeParameters
{
    /// <summary>Where the language host looks for it, under the project's folder.</summary>
    public static readonly string FileName = Path.Combine("sdks", "aws", "hcl.sdk.json");

    private const string Source = $"registry.opentofu.org/{AwsProvider.Source}";

    /// <summary>The file's content. The list of types never differs between stacks: the bridge caches the schema by its parameters.</summary>
    /// <param name="pluginVersion">Version of the bridge's plugin.</param>
    public static byte[] File(string pluginVersion)
    {
        var parameters = new JsonObject
        {
            ["remote"] = new JsonObject { ["url"] = Source, ["version"] = AwsProvider.Version },
            ["includes"] = new JsonArray([.. ResourceTypes.All.Select(type => JsonValue.Create(type))]),
        };
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["Name"] = "terraform-provider",
            ["Kind"] = "resource",
            ["Version"] = pluginVersion,
            ["PluginDownloadURL"] = "",
            ["Parameterization"] = new JsonObject
            {
                ["Name"] = "aws",
                ["Version"] = AwsProvider.Version,
                ["Value"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(parameters)),
            },
            ["source"] = Source,
        });
    }
}
