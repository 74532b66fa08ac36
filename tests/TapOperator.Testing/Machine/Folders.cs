namespace TapOperator.Testing.Machine;

/// <summary>Where things lie: the repository, the cache that outlives runs, and the optional folder beside the clone.</summary>
public static class Folders
{
    public static string Repository { get; } = FindRepository();

    /// <summary>What is unpacked or built once: TAP_CACHE, else tapoperator in the user's cache folder.</summary>
    public static string Cache { get; } = Directory.CreateDirectory(
        Setting("TAP_CACHE") ?? Path.Combine(Setting("XDG_CACHE_HOME") ?? Path.Combine(Home, ".cache"), "tapoperator")).FullName;

    /// <summary>A folder named <c>shared</c> beside the clone (or TAP_SHARED) with real engines and a control plane; null when there is none.</summary>
    public static string? Shared { get; } = FindShared();

    internal static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>A new folder for one run, outside the repository.</summary>
    public static string NewRun(string name)
        => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "tapoperator", $"{name}-{Environment.ProcessId}-{Guid.NewGuid():N}"[..^20])).FullName;

    /// <summary>The environment variable's value; null when absent or empty.</summary>
    public static string? Setting(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string? FindShared()
    {
        var folder = Setting("TAP_SHARED") ?? Path.Combine(Repository, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TapOperator.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no TapOperator.sln above {AppContext.BaseDirectory}");
    }
}
