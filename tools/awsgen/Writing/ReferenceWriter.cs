using Awsgen.Schema;

namespace Awsgen.Writing;

/// <summary>Writes the read-only side of a class: what other elements may refer to.</summary>
public static class ReferenceWriter
{
    /// <summary>Writes a property for every attribute that only AWS or the provider knows.</summary>
    public static void Computed(CodeWriter code, BlockSchema block, bool hasId)
    {
        foreach (var (name, attribute) in block.Attributes.Where(a => a.Value is { Computed: true, Optional: false, Deprecated: false }))
        {
            if (name is "tags_all" || (hasId && name is "id"))
                continue;
            if (AttributeType.ToCSharp(attribute.Type) is { } type)
                Property(code, name, attribute, type);
            else if (AttributeType.ObjectsInList(attribute.Type).Any())
                Objects(code, name, attribute);
        }
    }

    /// <summary>Writes the class <c>Refs</c>, by which settable texts are referred to instead of read.</summary>
    public static void Settable(CodeWriter code, BlockSchema block)
    {
        List<string> texts = [.. block.Attributes.Where(a => IsText(a.Value) && a.Key != "id").Select(a => a.Key)];
        if (texts.Count == 0)
            return;
        code.Line().Summary("References to arguments, for elements that must come after this one.").Line("public Refs Ref => new(this);");
        code.Line().Summary("References to arguments.").Line("public sealed class Refs(Element element)").Braces(() =>
        {
            foreach (var name in texts)
                code.Summary($"<c>{name}</c> as the engine knows it.").Line($"public Value<string> {Names.Pascal(name)} => Value<string>.Expression($\"{{element.Address}}.{name}\");");
        });
    }

    private static bool IsText(AttributeSchema attribute) =>
        attribute is { Settable: true, Deprecated: false, WriteOnly: false } && AttributeType.ToCSharp(attribute.Type) == "Value<string>";

    private static void Property(CodeWriter code, string name, AttributeSchema attribute, string type)
    {
        var words = AttributeType.ToWords(attribute.Type);
        var getter = type.StartsWith("Value<", StringComparison.Ordinal) ? $"Attribute<{type[6..^1]}>(\"{name}\")" : $"{type}.Expression($\"{{Address}}.{name}\")";
        code.Summary($"<c>{name}</c> ({words}): known after apply{(attribute.Sensitive ? ", sensitive" : "")}.").Line($"public {type} {Names.Property(name)} => {getter};").Line();
    }

    private static void Objects(CodeWriter code, string name, AttributeSchema attribute)
    {
        var type = Names.Pascal(name) + "Reference";
        code.Summary($"<c>{name}</c> (list of objects): known after apply.");
        code.Line($"public ReferenceList<{type}> {Names.Property(name)} => new($\"{{Address}}.{name}\", path => new {type}(path));").Line();
        code.Summary($"One element of <c>{name}</c>.").Line($"public sealed class {type}(string path)").Braces(() =>
        {
            foreach (var (member, memberType) in AttributeType.ObjectsInList(attribute.Type))
            {
                if (AttributeType.ToCSharp(memberType) is { } csharp)
                    code.Summary($"<c>{member}</c> ({AttributeType.ToWords(memberType)}).").Line($"public {csharp} {Names.Pascal(member)} => {csharp}.Expression($\"{{path}}.{member}\");");
            }
        }).Line();
    }
}
