using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>Systems times engines. With TAP_TEST_WRITE_TABLE=1 (<c>make test-matrix</c>) it goes into docs/benchmarks.md.</summary>
internal static class MatrixTable
{
    private const string Begin = "<!-- matrix: begin -->";
    private const string End = "<!-- matrix: end -->";
    private const string Head = "| sample | engine | apply to Ready, s | resources per stack | changes on second reconcile | left after deletion |\n|---|---|---|---|---|---|\n";
    private static readonly Lock Gate = new();

    public static void Write(string sample, MatrixRow row)
    {
        if (Folders.Setting("TAP_TEST_WRITE_TABLE") is null || row.Engine.Length == 0)
            return;
        var file = Path.Combine(Folders.Repository, "docs", "benchmarks.md");
        lock (Gate)
        {
            var text = File.ReadAllText(file);
            var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
            var key = $"| {sample} | {row.Engine} |";
            var rows = text[start..end].Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| sample", StringComparison.Ordinal))
                .Where(line => !line.StartsWith(key, StringComparison.Ordinal))
                .Append($"{key} {row.Seconds} | {row.Resources} | {row.Changes} | {row.Left} |")
                .Order(StringComparer.Ordinal);
            File.WriteAllText(file, $"{text[..start]}\n{Head}{string.Concat(rows.Select(line => line + "\n"))}{text[end..]}");
        }
    }
}
