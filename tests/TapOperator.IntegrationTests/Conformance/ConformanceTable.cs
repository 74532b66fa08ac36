using System.Collections.Concurrent;
using System.Diagnostics;
using TapOperator.Automation.Engines;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>Which cases passed with which engine. With TAP_TEST_WRITE_TABLE=1 it goes into docs/engines.md.</summary>
public sealed class ConformanceTable(EngineKind kind)
{
    private const string Begin = "<!-- conformance table: begin -->";
    private const string End = "<!-- conformance table: end -->";
    private static readonly Lock Gate = new();
    private static readonly EngineKind[] Kinds = [EngineKind.Pulumi, EngineKind.OpenTofu, EngineKind.Terraform];

    private readonly ConcurrentDictionary<string, string> _cells = new();

    /// <summary>Runs a case and notes how it went, with the seconds it took.</summary>
    public async Task CaseAsync(string name, Func<Task> body)
    {
        var watch = Stopwatch.StartNew();
        _cells[name] = "**failed**";
        await body();
        _cells[name] = $"passed ({watch.Elapsed.TotalSeconds:0.0} s)";
    }

    public void Write()
    {
        if (Folders.Setting("TAP_TEST_WRITE_TABLE") is null || _cells.IsEmpty)
            return;
        var file = Path.Combine(Folders.Repository, "docs", "engines.md");
        lock (Gate)
        {
            var text = File.ReadAllText(file);
            var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
            var rows = Rows(text[start..end]);
            foreach (var (name, cell) in _cells)
            {
                if (!rows.TryGetValue(name, out var cells))
                    rows[name] = cells = ["not run", "not run", "not run"];
                cells[Array.IndexOf(Kinds, kind)] = cell;
            }
            File.WriteAllText(file, $"{text[..start]}\n{Render(rows)}{text[end..]}");
        }
    }

    private static SortedDictionary<string, string[]> Rows(string table)
    {
        var rows = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1))
        {
            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            rows[cells[0]] = cells[1..];
        }
        return rows;
    }

    private static string Render(SortedDictionary<string, string[]> rows) =>
        $"| case | {string.Join(" | ", Kinds)} |\n|---|---|---|---|\n{string.Concat(rows.Select(row => $"| {row.Key} | {string.Join(" | ", row.Value)} |\n"))}";
}
