using System.Security;
using System.Text;

namespace Awsgen.Writing;

/// <summary>Lines of C# with indentation.</summary>
public sealed class CodeWriter
{
    private readonly StringBuilder _code = new();
    private int _depth;

    /// <summary>Writes a line; an empty one has no blanks.</summary>
    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
            _code.Append(' ', _depth * 4).Append(text);
        _code.Append('\n');
        return this;
    }

    /// <summary>Writes a summary for what follows.</summary>
    public CodeWriter Summary(string text) => Line($"/// <summary>{text}</summary>");

    /// <summary>Writes a block in braces.</summary>
    public CodeWriter Braces(Action content)
    {
        Line("{");
        _depth++;
        content();
        _depth--;
        return Line("}");
    }

    /// <summary>Text that may stand in documentation.</summary>
    public static string Xml(string text) => SecurityElement.Escape(text.ReplaceLineEndings(" ").Trim());

    /// <inheritdoc/>
    public override string ToString() => _code.ToString();
}
