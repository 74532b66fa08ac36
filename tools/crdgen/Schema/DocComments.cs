using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TapOperator.CrdGen.Schema;

/// <summary>The XML documentation of an assembly, as plain text.</summary>
public sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    /// <summary>Reads the documentation file beside an assembly.</summary>
    public static DocComments Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>What is said of a type.</summary>
    public string Of(Type type) => Read($"T:{type.FullName}");

    /// <summary>What is said of a property, with its source.</summary>
    public string Of(PropertyInfo property) => Read($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>What is said of a constant or a member of an enum.</summary>
    public string OfField(Type type, string name) => Read($"F:{type.FullName}.{name}");

    private string Read(string id)
    {
        if (!_members.TryGetValue(id, out var member) || member.Element("summary") is not { } summary)
        {
            throw new InvalidOperationException($"{id} has no documentation: every field of the API is explained.");
        }

        var text = Plain(summary);
        return member.Element("remarks") is { } remarks ? $"{text} {Plain(remarks)}" : text;
    }

    private static string Plain(XElement element)
    {
        foreach (var reference in element.Elements("see").ToList())
        {
            reference.ReplaceWith(((string?)reference.Attribute("cref") ?? "").Split('.')[^1]);
        }

        return Spaces().Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
