using System.Text;

namespace TapOperator.Tests.Programs;

/// <summary>Reads a template as HCL's scanner does, independently of how ours are written: literal runs, escapes, interpolations.</summary>
internal static class TemplateReader
{
    /// <summary>Gives back literal text with every interpolation put through <paramref name="evaluate"/>.</summary>
    public static string Read(string template, Func<string, string> evaluate)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var rest = template.AsSpan(i);
            if (rest.StartsWith("$${") || rest.StartsWith("%%{"))
            {
                text.Append(rest[1..3]);
                i += 2;
            }
            else if (rest.StartsWith("%{"))
            {
                throw new FormatException($"A directive at {i} of {template}");
            }
            else if (rest.StartsWith("${"))
            {
                var end = template.IndexOf('}', i);
                var expression = template[(i + 2)..end];
                text.Append(expression.StartsWith('"') ? expression[1..^1] : evaluate(expression));
                i = end;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }
}
