using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace TapOperator.Automation.Aws;

/// <summary>Credentials for an access: keys among its variables, else the SDK's default chain; then the role, if there is one.</summary>
internal static class AwsCredentialSource
{
    private const string SessionName = "tapoperator";

    /// <summary>The credentials to sign with.</summary>
    /// <param name="access">Variables and role.</param>
    /// <param name="cancellationToken">Stops asking STS.</param>
    public static async Task<AWSCredentials> ResolveAsync(AwsAccess access, CancellationToken cancellationToken)
    {
        var own = Own(access);
        if (access.RoleArn is not { } role)
            return own;
        using var sts = Client(access, own);
        var request = new AssumeRoleRequest { RoleArn = role, RoleSessionName = SessionName, ExternalId = access.ExternalId };
        return (await sts.AssumeRoleAsync(request, cancellationToken)).Credentials;
    }

    /// <summary>A client for the security token service.</summary>
    /// <param name="access">Region and endpoint.</param>
    /// <param name="credentials">Who asks.</param>
    public static AmazonSecurityTokenServiceClient Client(AwsAccess access, AWSCredentials credentials)
    {
        var configuration = new AmazonSecurityTokenServiceConfig { MaxErrorRetry = 2, Timeout = TimeSpan.FromSeconds(15) };
        AwsEndpoint.Configure(configuration, access, "STS");
        return new(credentials, configuration);
    }

    private static AWSCredentials Own(AwsAccess access)
    {
        if (access.Environment.GetValueOrDefault("AWS_ACCESS_KEY_ID") is not { Length: > 0 } key)
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        var secret = access.Environment.GetValueOrDefault("AWS_SECRET_ACCESS_KEY") ?? "";
        return access.Environment.GetValueOrDefault("AWS_SESSION_TOKEN") is { Length: > 0 } token
            ? new SessionAWSCredentials(key, secret, token)
            : new BasicAWSCredentials(key, secret);
    }
}
