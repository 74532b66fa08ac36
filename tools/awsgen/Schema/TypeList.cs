namespace Awsgen.Schema;

/// <summary>One line of the list of types.</summary>
/// <param name="IsData">Whether it is a data source.</param>
/// <param name="Name">The type.</param>
/// <param name="Without">A block that is left out; null for none.</param>
public sealed record ListedType(bool IsData, string Name, string? Without = null)
{
    /// <summary>Reads the list; blank lines and lines that begin with # are passed over.</summary>
    public static IReadOnlyList<ListedType> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Length > 0 && l[0] != '#').Select(Parse).OrderBy(t => t.IsData).ThenBy(t => t.Name, StringComparer.Ordinal)];

    private static ListedType Parse(string line) => line.Split(' ') switch
    {
        ["data", var name] => new ListedType(IsData: true, name),
        ["resource", var name] => new ListedType(IsData: false, name),
        ["resource", var name, "without", var block] => new ListedType(IsData: false, name, block),
        _ => throw new FormatException($"'{line}' is neither 'data TYPE' nor 'resource TYPE', which 'without BLOCK' may follow."),
    };
}
