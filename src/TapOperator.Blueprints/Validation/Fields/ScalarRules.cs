using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>Length, pattern and range of one value.</summary>
internal static class ScalarRules
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Expressions = new(StringComparer.Ordinal);

    public static IEnumerable<Problem> Check(FieldSchema field, object value, string path)
    {
        if (value is string text)
        {
            if (field.Length is { } length && (text.Length < length.Minimum || text.Length > length.Maximum))
            {
                yield return new Problem(path, $"has {text.Length} characters", length.Minimum == length.Maximum ? $"write {length.Minimum}" : $"write {length.Minimum} to {length.Maximum} characters");
            }
            else if (field.Pattern is { } pattern && !Expression(pattern).IsMatch(text))
            {
                yield return new Problem(path, $"\"{text}\" does not have the form of this field",
                    $"write it so that it matches {pattern}");
            }
        }
        else if (field.Range is { } range
            && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && (number < range.Minimum || number > range.Maximum))
        {
            yield return new Problem(path, $"{value} is out of range",
                string.Create(CultureInfo.InvariantCulture, $"give a number between {range.Minimum} and {range.Maximum}"));
        }
    }

    /// <summary>The expression with the meaning it has in the API server: ASCII classes, and <c>$</c> only at the very end.</summary>
    private static Regex Expression(string expression) => Expressions.GetOrAdd(expression, static text =>
        new Regex(text.EndsWith('$') ? $@"{text[..^1]}(?!\n)$" : text, RegexOptions.ECMAScript, Patience));
}
