using System.Collections;

namespace TapOperator.Automation.Processes;

/// <summary>What a child process gets of our own environment: what it takes to run at all, and nothing that could change what it does.</summary>
internal static class CleanEnvironment
{
    // TLS trust and proxies are the machine's affair, so they are passed on; AWS_* and TF_* only if the caller gives them.
    private static readonly HashSet<string> PassedOn = new(StringComparer.Ordinal)
    {
        "PATH", "HOME", "USER", "TMPDIR", "LANG", "TZ", "SSL_CERT_FILE", "SSL_CERT_DIR", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
    };

    /// <summary>The variables for CliWrap: given ones set, all others of ours removed (null) unless every process needs them.</summary>
    /// <param name="given">What the child is to have.</param>
    public static IReadOnlyDictionary<string, string?> With(IReadOnlyDictionary<string, string> given)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry own in Environment.GetEnvironmentVariables())
        {
            var name = (string)own.Key;
            if (!PassedOn.Contains(name))
                variables[name] = null;
        }
        foreach (var (name, value) in given)
            variables[name] = value;
        return variables;
    }
}
