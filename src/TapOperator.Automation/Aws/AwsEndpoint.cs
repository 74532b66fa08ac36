using Amazon;
using Amazon.Runtime;

namespace TapOperator.Automation.Aws;

/// <summary>Where a service of AWS answers: as the SDKs find it.</summary>
internal static class AwsEndpoint
{
    /// <summary>The service's URL: <c>AWS_ENDPOINT_URL_SERVICE</c>, else <c>AWS_ENDPOINT_URL</c>, else AWS's own.</summary>
    /// <param name="access">Region and variables.</param>
    /// <param name="service">Host name part, such as <c>config</c>.</param>
    /// <param name="variable">The service's part of the variable's name, such as <c>CONFIG_SERVICE</c>.</param>
    public static Uri Of(AwsAccess access, string service, string variable) =>
        Given(access, variable) ?? new Uri($"https://{service}.{access.Region}.{Suffix(access.Region)}/");

    /// <summary>The URL that the variables give; null when AWS's own is to be used.</summary>
    /// <param name="access">Region and variables.</param>
    /// <param name="variable">The service's part of the variable's name.</param>
    public static Uri? Given(AwsAccess access, string variable) =>
        Variable(access, $"AWS_ENDPOINT_URL_{variable}") ?? Variable(access, "AWS_ENDPOINT_URL");

    /// <summary>Whether S3 is asked by path: what stands in for it mostly has no host name per bucket.</summary>
    /// <param name="environment">The variables.</param>
    public static bool AsksS3ByPath(IReadOnlyDictionary<string, string> environment) => Given(new(environment, ""), "S3") is not null;

    /// <summary>Points a client of the SDK at the service.</summary>
    /// <param name="configuration">The client's configuration.</param>
    /// <param name="access">Region and variables.</param>
    /// <param name="variable">The service's part of the variable's name.</param>
    public static void Configure(ClientConfig configuration, AwsAccess access, string variable)
    {
        if (Given(access, variable) is { } url)
        {
            configuration.ServiceURL = url.AbsoluteUri;
            configuration.AuthenticationRegion = access.Region;
        }
        else
        {
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(access.Region);
        }
    }

    private static Uri? Variable(AwsAccess access, string name) =>
        access.Environment.GetValueOrDefault(name) is { Length: > 0 } url ? new Uri(url) : null;

    private static string Suffix(string region) => region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
}
