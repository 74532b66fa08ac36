namespace TapOperator.Testing.Aws;

/// <summary>The environment variables that lead AWS clients and engines to an emulator.</summary>
internal static class AwsEnvironment
{
    public static IReadOnlyDictionary<string, string?> For(Uri endpoint)
    {
        var url = endpoint.ToString().TrimEnd('/');
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = url,
            // S3 Control puts the account into the host name, which 127.0.0.1 cannot have: its calls go through the emulator as a proxy.
            ["AWS_ENDPOINT_URL_S3_CONTROL"] = $"http://s3control.test:{endpoint.Port}",
            ["HTTP_PROXY"] = url,
            ["NO_PROXY"] = "127.0.0.1,localhost",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_MAX_ATTEMPTS"] = "3",
            ["AWS_CA_BUNDLE"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_SESSION_TOKEN"] = null,
        };
    }
}
