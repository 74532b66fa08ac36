using System.Collections;

namespace TapOperator.Settings;

/// <summary>
/// The environment variables that engines and AWS clients get from the operator's own environment: credentials, endpoints and proxies, by name.
/// Everything else of the operator's environment stays with the operator.
/// </summary>
internal static class AwsEnvironment
{
    private static readonly string[] Prefixes = ["AWS_"];
    private static readonly string[] Names = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    /// <summary>Region and profile come from the manifest, never from the operator's surroundings.</summary>
    private static readonly string[] Never = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_DEFAULT_PROFILE"];

    public static IReadOnlyDictionary<string, string> Current() => Select(Environment.GetEnvironmentVariables());

    public static IReadOnlyDictionary<string, string> Select(IDictionary variables) => variables
        .Cast<DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: variable.Value as string ?? ""))
        .Where(variable => variable.Value.Length > 0 && IsPassedOn(variable.Name))
        .ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    private static bool IsPassedOn(string name) =>
        !Never.Contains(name, StringComparer.Ordinal)
        && (Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) || Names.Contains(name, StringComparer.Ordinal));
}
