using TapOperator.Testing.Kubernetes.Helm;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>This chart as it was when the CRD had one field less: <c>spec.deletionPolicy</c>, which has a default.</summary>
internal sealed class PreviousChart : IDisposable
{
    private const string Field = "              deletionPolicy:";

    private PreviousChart(string path) => Path = path;

    public string Path { get; }

    public static PreviousChart Create()
    {
        var folder = Folders.NewRun("previous-chart");
        foreach (var file in Directory.EnumerateFiles(HelmClient.Chart, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(HelmClient.Chart, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Change(folder, "Chart.yaml", lines => lines.Select(line => line.StartsWith("version:", StringComparison.Ordinal) ? "version: 0.0.9" : line));
        Change(folder, "files/tapoperator.io_tapenvironments.yaml", WithoutField);
        return new PreviousChart(folder);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static IEnumerable<string> WithoutField(IReadOnlyList<string> lines)
    {
        var start = lines.ToList().IndexOf(Field);
        var length = 1 + lines.Skip(start + 1).TakeWhile(line => line.StartsWith(new string(' ', Field.Length - Field.TrimStart().Length + 1), StringComparison.Ordinal)).Count();
        return lines.Take(start).Concat(lines.Skip(start + length));
    }

    private static void Change(string folder, string name, Func<IReadOnlyList<string>, IEnumerable<string>> change)
    {
        var file = System.IO.Path.Combine(folder, name);
        File.WriteAllLines(file, change(File.ReadAllLines(file)));
    }
}
