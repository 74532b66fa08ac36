using TapOperator.Automation.Engines;
using TapOperator.Programs;

namespace TapOperator.Automation.Drivers;

/// <summary>
/// Engines look for an unpacked provider under the name of their own registry only: links give it there what the machine has elsewhere. Pulumi's bridge takes the folder as
/// its cache, OpenTofu and Terraform as a filesystem mirror.
/// </summary>
internal static class ProviderMirror
{
    private static readonly Lock Gate = new();

    /// <summary>The folder; null when the machine has no provider, so that the engine downloads it.</summary>
    /// <param name="options">Where to look, and where to put the links.</param>
    public static string? Prepare(EngineOptions options)
    {
        if (ProviderFolders.Find(options.PluginFolders) is not { } provider)
            return null;
        var mirror = Path.Combine(options.CacheFolder, "providers");
        var wanted = ResolveLink(provider);
        lock (Gate)
        {
            foreach (var registry in ProviderFolders.Registries)
                Link(Path.Combine(mirror, registry, AwsProvider.Source, AwsProvider.Version), wanted);
        }
        return mirror;
    }

    private static void Link(string version, string wanted)
    {
        var link = Path.Combine(version, ProviderFolders.Platform);
        if (Directory.Exists(link) && ResolveLink(link) == wanted)
            return;
        Directory.CreateDirectory(version);
        if (new DirectoryInfo(link).LinkTarget is not null)
            Directory.Delete(link);
        Directory.CreateSymbolicLink(link, wanted);
    }

    private static string ResolveLink(string path) =>
        new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
