using TapOperator.Automation.Engines;
using TapOperator.Programs;

namespace TapOperator.Automation.Pulumi;

/// <summary>The bridge looks for an unpacked provider under one registry's name only: a link gives it there what the machine has elsewhere.</summary>
internal static class ProviderCache
{
    private static readonly Lock Gate = new();

    /// <summary>The folder for <c>PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR</c>; null when the machine has no provider, so that the bridge downloads it.</summary>
    /// <param name="options">Where to look, and where to put the link.</param>
    public static string? Prepare(EngineOptions options)
    {
        if (ProviderFolders.Find(options.PluginFolders) is not { } provider)
            return null;
        var cache = Path.Combine(options.CacheFolder, "pulumi-providers");
        var version = Path.Combine(cache, "registry.opentofu.org", AwsProvider.Source, AwsProvider.Version);
        var link = Path.Combine(version, ProviderFolders.Platform);
        var wanted = ResolveLink(provider);
        lock (Gate)
        {
            if (Directory.Exists(link) && ResolveLink(link) == wanted)
                return cache;
            Directory.CreateDirectory(version);
            if (new DirectoryInfo(link).LinkTarget is not null)
                Directory.Delete(link);
            Directory.CreateSymbolicLink(link, wanted);
        }
        return cache;
    }

    private static string ResolveLink(string path) =>
        new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
