using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace TapOperator.Automation.Aws;

/// <summary>Credentials and endpoints for one access, with the role taken on where one is asked for.</summary>
internal sealed class AwsSession(AwsAccess access) : IDisposable
{
    /// <summary>How the session appears in the account's CloudTrail.</summary>
    private const string SessionName = "tapoperator";

    private AmazonSecurityTokenServiceClient? _sts;

    /// <summary>STS with the caller's own credentials.</summary>
    public AmazonSecurityTokenServiceClient Sts => _sts ??= new(AwsCredentialSource.From(access.Environment), Configured(new AmazonSecurityTokenServiceConfig()));

    /// <summary>The address of a service in the session's region.</summary>
    /// <param name="service">The service's endpoint prefix, such as <c>config</c>.</param>
    public Uri EndpointOf(string service) => new(Override ?? $"https://{service}.{access.Region}.amazonaws.com");

    /// <summary>The credentials to work with: the role's, or the caller's own.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<AWSCredentials> CredentialsAsync(CancellationToken cancellationToken)
    {
        if (access.RoleArn is not { Length: > 0 } role)
            return AwsCredentialSource.From(access.Environment);
        var request = new AssumeRoleRequest { RoleArn = role, RoleSessionName = SessionName, ExternalId = access.ExternalId };
        return (await Sts.AssumeRoleAsync(request, cancellationToken)).Credentials;
    }

    /// <summary>STS with the credentials to work with.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<AmazonSecurityTokenServiceClient> WorkingStsAsync(CancellationToken cancellationToken) =>
        new(await CredentialsAsync(cancellationToken), Configured(new AmazonSecurityTokenServiceConfig()));

    public void Dispose() => _sts?.Dispose();

    private string? Override => access.Environment.GetValueOrDefault("AWS_ENDPOINT_URL") is { Length: > 0 } url ? url : null;

    private T Configured<T>(T config)
        where T : ClientConfig
    {
        config.MaxErrorRetry = 2;
        config.Timeout = TimeSpan.FromSeconds(20);
        if (Override is { } url)
        {
            config.ServiceURL = url;
            config.AuthenticationRegion = access.Region;
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(access.Region);
        }

        return config;
    }
}
