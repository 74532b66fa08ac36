using System.Reflection;
using System.Text;
using TapOperator.CrdGen.Schema;

namespace TapOperator.CrdGen.Reference;

/// <summary>The reference of annotations as Markdown.</summary>
public static class AnnotationReference
{
    /// <summary>Writes a table of the constants of a type, each an annotation.</summary>
    public static string Write(Type annotations, DocComments docs)
    {
        var text = new StringBuilder("\n## Annotations\n\n").Append(docs.Of(annotations)).Append("\n\n| annotation | meaning |\n|---|---|\n");
        foreach (var constant in annotations.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral))
        {
            text.Append($"| `{constant.GetRawConstantValue()}` | {docs.OfField(annotations, constant.Name)} |\n");
        }

        return text.ToString();
    }
}
