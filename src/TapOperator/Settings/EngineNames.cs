using TapOperator.Automation.Engines;

namespace TapOperator.Settings;

/// <summary>The engine's name in the API and on the command line.</summary>
internal static class EngineNames
{
    /// <summary>Reads a name; null and <c>auto</c> mean the first engine that is found.</summary>
    /// <exception cref="ArgumentException">There is no such engine.</exception>
    public static EngineKind? Parse(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "AUTO" => null,
        "PULUMI" => EngineKind.Pulumi,
        "OPENTOFU" or "TOFU" => EngineKind.OpenTofu,
        "TERRAFORM" => EngineKind.Terraform,
        _ => throw new ArgumentException($"there is no engine '{name}': use auto, pulumi, opentofu or terraform", nameof(name)),
    };
}
