using System.Text;

namespace TapOperator.Programs.Values;

/// <summary>
/// Writes strings of Terraform's JSON syntax. Such a string is a template: <c>${</c> starts an interpolation and <c>%{</c> a directive,
/// <c>$${</c> and <c>%%{</c> are their escapes, however many marks stand before. Everything here keeps literal text literal.
/// </summary>
internal static class TemplateText
{
    /// <summary>Escapes literal text so that every engine gives back exactly this text.</summary>
    /// <param name="literal">Any text.</param>
    /// <returns>The template that evaluates to <paramref name="literal"/>.</returns>
    public static string Escape(string literal) =>
        literal.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    /// <summary>Joins literal and expression parts into one template.</summary>
    /// <param name="parts">The parts in order.</param>
    /// <returns>The template.</returns>
    public static string Join(IReadOnlyList<TextPart> parts)
    {
        if (parts is [{ IsExpression: true } only])
            return $"${{{only.Content}}}";
        var template = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsExpression)
                template.Append("${").Append(parts[i].Content).Append('}');
            else if (i + 1 < parts.Count)
                AppendBeforeExpression(template, parts[i].Content);
            else
                template.Append(Escape(parts[i].Content));
        }

        return template.ToString();
    }

    /// <summary>A dollar sign right before an interpolation would turn that into an escape, so it is written as a quoted string of its own.</summary>
    private static void AppendBeforeExpression(StringBuilder template, string literal)
    {
        var text = literal.TrimEnd('$');
        template.Append(Escape(text));
        if (text.Length < literal.Length)
            template.Append("${\"").Append(literal, text.Length, literal.Length - text.Length).Append("\"}");
    }
}
