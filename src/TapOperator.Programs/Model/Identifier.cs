using System.Text;
using System.Text.RegularExpressions;

namespace TapOperator.Programs.Model;

/// <summary>Names inside a program.</summary>
public static partial class Identifier
{
    /// <summary>Makes a valid name out of text such as a region or a zone: what is not allowed becomes an underscore.</summary>
    /// <param name="text">At least one character.</param>
    /// <returns>A name of ASCII letters, digits and underscores that starts with a letter or an underscore.</returns>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        if (char.IsAsciiDigit(text[0]))
            name.Append('_');
        foreach (var character in text)
            name.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        return name.ToString();
    }

    /// <summary>Refuses what no engine takes as a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The same name.</returns>
    /// <exception cref="ArgumentException">The name is empty or has characters that are not allowed.</exception>
    internal static string Check(string name) => Allowed().IsMatch(name)
        ? name
        : throw new ArgumentException($"'{name}' is no name: use letters, digits, '_' and '-', and begin with a letter or '_'.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
