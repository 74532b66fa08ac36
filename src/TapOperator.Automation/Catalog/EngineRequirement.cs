using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Catalog;

/// <summary>What an engine must be to be used.</summary>
/// <param name="Kind">The engine.</param>
/// <param name="Program">Name of its binary.</param>
/// <param name="Minimum">The oldest version that has all we use.</param>
/// <param name="Install">Where to get it, for people.</param>
internal sealed record EngineRequirement(EngineKind Kind, string Program, Version Minimum, string Install)
{
    /// <summary>All engines, in the order of preference.</summary>
    public static IReadOnlyList<EngineRequirement> All { get; } =
    [
        // 3.256 is the first CLI whose hcl language host runs these programs.
        new(EngineKind.Pulumi, "pulumi", new(3, 256, 0), "https://www.pulumi.com/docs/install/"),
        // Import blocks with JSON syntax and apply -json: since OpenTofu 1.6 and Terraform 1.5.
        new(EngineKind.OpenTofu, "tofu", new(1, 6, 0), "https://opentofu.org/docs/intro/install/"),
        new(EngineKind.Terraform, "terraform", new(1, 5, 0), "https://developer.hashicorp.com/terraform/install"),
    ];
}
