using System.Text.Json;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Catalog;

/// <summary>The two plugins without which Pulumi cannot run these programs.</summary>
/// <param name="HasLanguageHost">Whether the <c>hcl</c> language host is installed.</param>
/// <param name="BridgeVersion">Version of the installed <c>terraform-provider</c> bridge; null when there is none.</param>
internal sealed record PulumiPlugins(bool HasLanguageHost, string? BridgeVersion)
{
    /// <summary>The problem when the language host is not there.</summary>
    public static EngineError MissingLanguageHost { get; } = new(ErrorClass.ProviderMissing, "Pulumi's language plugin hcl (0.16 or later) is not installed")
    {
        Remedy = "Run: pulumi plugin install language hcl",
    };

    /// <summary>The problem when the bridge is not there.</summary>
    public static EngineError MissingBridge { get; } = new(ErrorClass.ProviderMissing, "Pulumi's resource plugin terraform-provider (1.1 or later) is not installed")
    {
        Remedy = "Run: pulumi plugin install resource terraform-provider",
    };

    /// <summary>Reads what <c>pulumi plugin ls --json</c> prints; null when it is no JSON.</summary>
    /// <param name="json">The list.</param>
    public static PulumiPlugins? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var plugins = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [];
            var bridge = plugins.Where(p => p.Text("name") == "terraform-provider" && p.Text("kind") == "resource")
                .Select(p => p.Text("version")?.TrimStart('v'))
                .OrderByDescending(v => Version.TryParse(v, out var parsed) ? parsed : new Version())
                .FirstOrDefault();
            return new(plugins.Exists(p => p.Text("name") == "hcl" && p.Text("kind") == "language"), bridge);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
