using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Engines;

/// <summary>
/// Lays the found provider out as the engines look for it (host/hashicorp/aws/version/platform, as links) and writes the
/// configuration file that makes OpenTofu and Terraform take it from there without the network.
/// </summary>
internal static class ProviderMirror
{
    private static readonly string[] Hosts = ["registry.opentofu.org", "registry.terraform.io"];

    public static string Create(string providerFolder)
    {
        var mirror = Path.Combine(Folders.Cache, "provider-mirror");
        foreach (var host in Hosts)
        {
            var version = Directory.CreateDirectory(Path.Combine(mirror, host, "hashicorp/aws", EngineSetup.ProviderVersion));
            var link = Path.Combine(version.FullName, Platform);
            if (new DirectoryInfo(link).LinkTarget == providerFolder) continue;
            if (new DirectoryInfo(link).LinkTarget is not null) Directory.Delete(link);
            Directory.CreateSymbolicLink(link, providerFolder);
        }
        return mirror;
    }

    /// <summary>Blocks over several lines: Pulumi reads this file too and warns about one-line blocks.</summary>
    public static string WriteConfiguration(string mirror, string providerFolder)
    {
        var file = Path.Combine(Folders.Cache, "engines.tfrc");
        var text = $$"""
            disable_checkpoint = true
            provider_installation {
              dev_overrides {
                "hashicorp/aws" = "{{providerFolder}}"
              }
              filesystem_mirror {
                path = "{{mirror}}"
              }
            }

            """;
        if (!File.Exists(file) || File.ReadAllText(file) != text) File.WriteAllText(file, text);
        return file;
    }

    private static string Platform
        => $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}_{(System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64")}";
}
