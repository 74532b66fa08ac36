using System.Text;
using System.Text.RegularExpressions;

namespace TapOperator.Blueprints.Naming;

/// <summary>The values that fill a naming pattern.</summary>
/// <param name="Name">The TapEnvironment's name.</param>
/// <param name="Namespace">The TapEnvironment's namespace.</param>
/// <param name="Suffix">The environment's suffix; may be empty.</param>
/// <param name="Account">The AWS account's 12 digits.</param>
public sealed record NameParts(string Name, string Namespace, string Suffix, string Account);

/// <summary>Fills patterns such as <c>PROD-{service}-{region}-{suffix}</c>.</summary>
public static partial class NamingPattern
{
    /// <summary>The pattern with every filling replaced; an empty value takes the hyphen before it away (or, at the start, the one after it).</summary>
    public static string Fill(string pattern, NameParts parts, string service, string region)
    {
        var filled = new StringBuilder();
        var end = 0;
        foreach (Match match in Token().Matches(pattern))
        {
            filled.Append(pattern, end, match.Index - end);
            end = match.Index + match.Length;
            var value = match.Groups["token"].Value switch
            {
                "service" => service,
                "region" => region,
                "suffix" => parts.Suffix,
                "name" => parts.Name,
                "namespace" => parts.Namespace,
                "account" => parts.Account,
                _ => match.Value,
            };
            if (value.Length > 0)
                filled.Append(match.Groups["hyphen"].Value).Append(value);
        }

        var name = filled.Append(pattern, end, pattern.Length - end).ToString();
        return pattern.StartsWith('-') ? name : name.TrimStart('-');
    }

    [GeneratedRegex(@"(?<hyphen>-?)\{(?<token>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
