using TapOperator.CrdGen;

namespace TapOperator.Tests.Validation;

/// <summary>A manifest in BadManifests with the problems that its header names: one line <c># expect: field | part of the text</c> each.</summary>
internal sealed record BadManifest(string Name, string Text, IReadOnlyList<(string Field, string Fragment)> Expected)
{
    private const string Marker = "# expect: ";

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory),
        "tests/TapOperator.Tests/Validation/BadManifests");

    public static BadManifest Load(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{name}.yaml"));
        var expected = text.Split('\n').Where(line => line.StartsWith(Marker, StringComparison.Ordinal))
            .Select(line => line[Marker.Length..].Split(" | ", 2)).Select(parts => (parts[0].Trim(), parts[1]));
        return new BadManifest(name, text, [.. expected]);
    }
}
