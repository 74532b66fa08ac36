using System.Diagnostics;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Engines;

/// <summary>Finds the unpacked AWS provider on this machine: the places where engines keep plugins first, then a bounded look around.</summary>
internal static class ProviderSearch
{
    private const string Binary = $"terraform-provider-aws_v{EngineSetup.ProviderVersion}*";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>The folder that holds the provider's binary; null when there is none.</returns>
    public static string? Find()
    {
        var note = Path.Combine(Folders.Cache, $"aws-provider-{EngineSetup.ProviderVersion}");
        if (File.Exists(note) && File.ReadAllText(note) is var known && Holds(known)) return known;
        var found = WellKnown().SelectMany(root => Look(root, depth: 6)).FirstOrDefault() ?? LookAround();
        if (found is not null) File.WriteAllText(note, found);
        return found;
    }

    private static IEnumerable<string> WellKnown()
    {
        string?[] roots =
        [
            Folders.Setting("TAP_PROVIDER_FOLDER"),
            Folders.Setting("TF_PLUGIN_CACHE_DIR"),
            Folders.Setting("PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR"),
            Path.Combine(Folders.Cache, "plugins"),
            Path.Combine(Folders.Home, ".terraform.d"),
            Path.Combine(Folders.Home, ".local/share/terraform/plugins"),
            "/usr/local/share/terraform/plugins",
            "/usr/share/terraform/plugins",
        ];
        return roots.OfType<string>();
    }

    private static string? LookAround()
    {
        var clock = Stopwatch.StartNew();
        return new[] { "/opt", "/usr/local", "/srv", "/var/lib", Folders.Home, "/usr/share" }
            .SelectMany(root => Look(root, depth: 8))
            .TakeWhile(_ => clock.Elapsed < Patience)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Look(string root, int depth)
    {
        if (!Directory.Exists(root)) return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = depth, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        return Directory.EnumerateFiles(root, Binary, options).Where(Executables.IsExecutable).Select(file => Path.GetDirectoryName(file)!);
    }

    private static bool Holds(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, Binary).Any(Executables.IsExecutable);
}
