using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>What policies allow although a plain life does not take it: unused-rights.txt says why.</summary>
internal static class UnusedRights
{
    /// <summary>The actions.</summary>
    public static IReadOnlySet<string> All { get; } = File
        .ReadLines(Path.Combine(Folders.Repository, "tests/TapOperator.IntegrationTests/EndToEnd/Systems/unused-rights.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .SelectMany(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.Ordinal);
}
