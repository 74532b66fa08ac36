using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>What the emulator makes engines set again although nothing changed, one line each in known-differences.txt.</summary>
internal static class KnownDifferences
{
    /// <summary>Service and operation of each, sorted.</summary>
    public static IEnumerable<string> Of(string sample) =>
        File.ReadLines(Path.Combine(Folders.Repository, "tests/TapOperator.IntegrationTests/EndToEnd/Systems/known-differences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(fields => fields[0] == sample)
            .Select(fields => fields[1])
            .Order(StringComparer.Ordinal);
}
