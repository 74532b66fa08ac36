using System.Text.RegularExpressions;

namespace TapOperator.Automation.Errors;

/// <summary>Finds AWS's code, request id and HTTP status in the text that the AWS SDKs for Go (both generations) make of an error.</summary>
internal static partial class AwsErrorText
{
    /// <summary>AWS's error code, such as <c>VpcLimitExceeded</c>.</summary>
    /// <param name="text">The message.</param>
    public static string? Code(string text) => First(ApiError().Match(text)) ?? First(ModeledError().Match(text)) ?? First(OldError().Match(text));

    /// <summary>AWS's request id.</summary>
    /// <param name="text">The message.</param>
    public static string? RequestId(string text) => First(RequestIdPattern().Match(text));

    /// <summary>The HTTP status AWS answered with; 0 when it did not answer or the text does not tell.</summary>
    /// <param name="text">The message.</param>
    public static int Status(string text) => First(StatusPattern().Match(text)) is { } digits ? int.Parse(digits) : 0;

    private static string? First(Match match) => match.Success ? match.Groups["value"].Value : null;

    // "..., api error VpcLimitExceeded: ..."
    [GeneratedRegex(@"api error (?<value>[A-Za-z][\w.]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ApiError();

    // "..., RequestID: X, HostID: Y, BucketAlreadyExists: ..."
    [GeneratedRegex(@"RequestID: [^,\s]*,( HostID: [^,]*,)? (?<value>[A-Z][A-Za-z0-9.]+)(:|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ModeledError();

    // "InvalidParameterException: ...\n\tstatus code: 400, request id: X"
    [GeneratedRegex(@"\b(?<value>Throttling|[A-Z][a-z]+[A-Z][A-Za-z0-9.]+): ([^\n]*\n)*?\s*status code: \d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldError();

    [GeneratedRegex(@"[Rr]equest ?[Ii][Dd]: ?(?<value>[A-Za-z0-9+/=_-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestIdPattern();

    [GeneratedRegex(@"[Ss]tatus ?[Cc]ode: (?<value>[1-9]\d\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusPattern();
}
