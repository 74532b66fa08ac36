using System.Xml.Linq;
using TapOperator.CrdGen;

namespace TapOperator.Tests.ArchitectureRules;

/// <summary>The repository as files.</summary>
internal static class SourceTree
{
    private static readonly string[] NotWritten = ["obj", "bin", "Generated"];

    public static string Root { get; } = RepositoryRoot.Find(AppContext.BaseDirectory);

    /// <summary>Projects below a folder, by name.</summary>
    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Names of the projects that a project refers to.</summary>
    public static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));

    /// <summary>Lengths in lines of all source files that people write.</summary>
    public static List<(string File, int Lines)> Lengths(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotWritten).Any())
            .Select(file => (file, File.ReadLines(Path.Combine(Root, file)).Count()))
            .OrderBy(f => f.Item2),
    ];
}
