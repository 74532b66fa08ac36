using TapOperator.Programs;

namespace TapOperator.Automation.Engines;

/// <summary>Finds the unpacked AWS provider, so that no engine downloads 700 MB that the machine has.</summary>
public static class ProviderFolders
{
    /// <summary>The registries whose names may stand at the top of a mirror; the provider is the same.</summary>
    public static IReadOnlyList<string> Registries { get; } = ["registry.terraform.io", "registry.opentofu.org"];

    /// <summary>The folders that the engines' own variables name, and those in which Terraform looks by itself.</summary>
    public static IReadOnlyList<string> FromEnvironment()
    {
        string?[] candidates =
        [
            Environment.GetEnvironmentVariable("TAP_PLUGIN_DIR"),
            Environment.GetEnvironmentVariable("PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR"),
            Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".terraform.d", "plugins"),
            "/usr/local/share/terraform/plugins",
            "/usr/share/terraform/plugins",
        ];
        return [.. candidates.Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => folder!)];
    }

    /// <summary>The folder that holds the program of the provider version that programs ask for; null when no mirror has it.</summary>
    /// <param name="mirrors">Folders laid out as unpacked mirrors.</param>
    public static string? Find(IEnumerable<string> mirrors) =>
        mirrors.SelectMany(mirror => Registries.Select(registry => Path.Combine(mirror, registry, AwsProvider.Source, AwsProvider.Version, Platform)))
            .FirstOrDefault(HasProvider);

    /// <summary>This machine in Terraform's words, such as <c>linux_amd64</c>.</summary>
    public static string Platform { get; } = "linux_" + System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        _ => "amd64",
    };

    private static bool HasProvider(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"terraform-provider-aws_v{AwsProvider.Version}*").Any();
}
