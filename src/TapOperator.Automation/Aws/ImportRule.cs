using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TapOperator.Automation.Aws;

/// <summary>How resources of one type are found again and imported.</summary>
/// <param name="Template">
/// Import id made of arguments, such as <c>{role}/{policy_arn}</c>; <c>{a|b}</c> is the first of both that is there, <c>{id}</c> the provider's id. Null when it cannot be told beforehand.
/// </param>
internal sealed partial record ImportRule(string? Template = null)
{
    /// <summary>Whether making it again does no harm: AWS's call sets it, whether it was there or not.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Whether the provider's id is not what it imports by, so that the template, or without one a look into AWS, is needed even when the id is known.</summary>
    public bool ImportsByTemplate { get; init; }

    /// <summary>The part of its ARN that it is imported by; null when tags do not lead to it.</summary>
    public ArnPart? Arn { get; init; }

    /// <summary>The import id by the template; null when an argument is missing or still an expression.</summary>
    /// <param name="arguments">The resource's arguments.</param>
    /// <param name="resourceId">The provider's id; null when it is not known.</param>
    public string? Fill(JsonObject arguments, string? resourceId = null)
    {
        if (Template is null)
            return null;
        var complete = true;
        var filled = Placeholder().Replace(Template, match =>
        {
            var value = match.Groups["names"].Value.Split('|').Select(name => name == "id" ? resourceId : Text(arguments, name)).FirstOrDefault(text => text is not null);
            complete &= value is not null;
            return value ?? "";
        });
        return complete ? filled : null;
    }

    private static string? Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 && !text.Contains("${", StringComparison.Ordinal) ? text : null;

    [GeneratedRegex(@"\{(?<names>[a-z0-9_|]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}

/// <summary>Which part of an ARN is the import id.</summary>
internal enum ArnPart
{
    /// <summary>The whole of it.</summary>
    Whole,

    /// <summary>What follows the first slash.</summary>
    AfterFirstSlash,

    /// <summary>What follows the last slash.</summary>
    AfterSlash,

    /// <summary>What follows the last colon.</summary>
    AfterColon,
}
