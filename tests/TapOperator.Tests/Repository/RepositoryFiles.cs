using System.Diagnostics;

namespace TapOperator.Tests.Repository;

/// <summary>The text files of the clone, without what builds and runs leave behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Skipped = ["bin", "obj", ".git", ".demo", ".cache", "TestResults", "BenchmarkDotNet.Artifacts", "__pycache__", ".vs", ".idea"];

    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yaml", ".yml", ".sh", ".py", ".go", ".txt", ".sln", ".editorconfig", ".gitignore"];

    private static readonly string[] WithoutExtension = ["Makefile", "Dockerfile", "run", "LICENSE"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root.</summary>
    public static IEnumerable<string> All => Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName)).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder)
        => folder.EnumerateFiles().Where(IsText)
            .Concat(folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name, StringComparer.Ordinal)).SelectMany(Walk));

    private static bool IsText(FileInfo file)
        => Text.Contains(file.Extension, StringComparer.Ordinal) || WithoutExtension.Contains(file.Name, StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TapOperator.sln"))) folder = folder.Parent ?? throw new UnreachableException();
        return folder.FullName;
    }
}
