using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Engines;

/// <summary>Engines from the folder beside the clone, unpacked into the cache.</summary>
internal sealed class UnpackedEngines
{
    private static readonly (string Kind, string Name, string Version, string File)[] Plugins =
    [
        ("language", "hcl", "v0.16.0", "pulumi-language-hcl"),
        ("resource", "terraform-provider", "v1.1.3", "pulumi-resource-terraform-provider"),
    ];

    private readonly string _folder;

    private UnpackedEngines(string folder) => _folder = folder;

    /// <returns>null when there is no such folder.</returns>
    public static async Task<UnpackedEngines?> FindAsync(CancellationToken cancellationToken)
    {
        var archives = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "engines");
        if (archives is null || !Directory.Exists(archives)) return null;
        return new UnpackedEngines(await Archive.UnpackAllAsync(archives, Path.Combine(Folders.Cache, "engines"), cancellationToken));
    }

    public string? Find(string name) => Executables.Find(name, _folder);

    public bool Holds(string file) => Path.GetDirectoryName(file) == _folder;

    /// <summary>A Pulumi home of its own with the two plugins that run our programs.</summary>
    public async Task<string> PreparePulumiHomeAsync(IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var home = Path.Combine(Folders.Cache, "pulumi-home");
        var settings = new Dictionary<string, string?>(environment, StringComparer.Ordinal) { ["PULUMI_HOME"] = home };
        foreach (var plugin in Plugins)
        {
            if (Directory.Exists(Path.Combine(home, "plugins", $"{plugin.Kind}-{plugin.Name}-{plugin.Version}"))) continue;
            await Cli.Wrap(Path.Combine(_folder, "pulumi"))
                .WithArguments(["plugin", "install", plugin.Kind, plugin.Name, plugin.Version, "--file", Path.Combine(_folder, plugin.File)])
                .WithEnvironmentVariables(settings)
                .ExecuteBufferedAsync(cancellationToken);
        }
        return home;
    }
}
