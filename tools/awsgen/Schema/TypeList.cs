namespace Awsgen.Schema;

/// <summary>One line of the list of types.</summary>
public sealed record ListedType(bool IsData, string Name)
{
    /// <summary>Reads the list; blank lines and lines that begin with # are passed over.</summary>
    public static IReadOnlyList<ListedType> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Length > 0 && l[0] != '#').Select(Parse).OrderBy(t => t.IsData).ThenBy(t => t.Name, StringComparer.Ordinal)];

    private static ListedType Parse(string line) => line.Split(' ') switch
    {
        ["data", var name] => new ListedType(IsData: true, name),
        ["resource", var name] => new ListedType(IsData: false, name),
        _ => throw new FormatException($"'{line}' is neither 'data TYPE' nor 'resource TYPE'."),
    };
}
