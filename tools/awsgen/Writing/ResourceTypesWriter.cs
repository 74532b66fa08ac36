using Awsgen.Schema;

namespace Awsgen.Writing;

/// <summary>Writes the constant lists of types.</summary>
public static class ResourceTypesWriter
{
    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<ListedType> types, Func<ListedType, BlockSchema> blockOf)
    {
        var code = new CodeWriter();
        code.Line(Header.Text).Line($"namespace {ClassWriter.Namespace};").Line();
        code.Summary("The provider's types that programs may use.").Line("public static class ResourceTypes").Braces(() =>
        {
            List(code, "All", "Every type, data sources included, in ordinal order; engines that load the provider's schema in part need this list.", types.Select(t => t.Name).Distinct());
            code.Line();
            List(code, "Taggable", "The types that carry AWS tags.", types.Where(t => ClassWriter.IsTaggable(t, blockOf(t))).Select(t => t.Name));
            code.Line().Summary("Whether resources of a type carry AWS tags.").Line("/// <param name=\"type\">Such as <c>aws_vpc</c>.</param>");
            code.Line("/// <returns>False for types that programs do not use, too.</returns>").Line("public static bool IsTaggable(string type) => TaggableSet.Contains(type);");
            code.Line().Line("private static readonly HashSet<string> TaggableSet = [.. Taggable];");
        });
        return code.ToString();
    }

    private static void List(CodeWriter code, string name, string summary, IEnumerable<string> types)
    {
        code.Summary(summary).Line($"public static IReadOnlyList<string> {name} {{ get; }} =").Line("[");
        foreach (var type in types.Order(StringComparer.Ordinal))
            code.Line($"    \"{type}\",");
        code.Line("];");
    }
}
