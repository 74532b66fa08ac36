using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace TapOperator.Automation.Aws;

/// <summary>Credentials as an engine would find them: the keys that are handed over, else the SDK's default chain (web identity, instance role).</summary>
internal static class AwsCredentialSource
{
    public static AWSCredentials From(IReadOnlyDictionary<string, string> environment)
    {
        var id = environment.GetValueOrDefault("AWS_ACCESS_KEY_ID");
        var secret = environment.GetValueOrDefault("AWS_SECRET_ACCESS_KEY");
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        return environment.GetValueOrDefault("AWS_SESSION_TOKEN") is { Length: > 0 } token
            ? new SessionAWSCredentials(id, secret, token)
            : new BasicAWSCredentials(id, secret);
    }
}
