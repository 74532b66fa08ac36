using Awsgen.Schema;

namespace Awsgen.Writing;

/// <summary>Writes the file of one type.</summary>
public static class ClassWriter
{
    /// <summary>Namespace of everything generated.</summary>
    public const string Namespace = "TapOperator.Programs.Generated";

    /// <summary>The file's text.</summary>
    public static string Write(ListedType type, BlockSchema block)
    {
        var taggable = IsTaggable(type, block);
        var code = new CodeWriter();
        code.Line(Header.Text).Line("using TapOperator.Programs.Model;").Line("using TapOperator.Programs.Values;").Line().Line($"namespace {Namespace};").Line();
        code.Summary($"{(type.IsData ? "Data source" : "Resource")} <c>{type.Name}</c>.").Line("/// <param name=\"localName\">The name inside the program.</param>");
        code.Line($"public sealed class {Names.Class(type)}(string localName) : {(type.IsData ? "DataSource" : "Resource")}(\"{type.Name}\", localName){(taggable ? ", ITaggable" : "")}");
        code.Braces(() =>
        {
            ReferenceWriter.Computed(code, block, hasId: !type.IsData);
            BlockWriter.Write(code, block, outermost: true);
            ReferenceWriter.Settable(code, block);
        });
        return code.ToString();
    }

    /// <summary>Whether AWS keeps tags with the type.</summary>
    public static bool IsTaggable(ListedType type, BlockSchema block) =>
        !type.IsData && block.Attributes.TryGetValue("tags", out var tags) && tags is { Settable: true, Deprecated: false };
}
