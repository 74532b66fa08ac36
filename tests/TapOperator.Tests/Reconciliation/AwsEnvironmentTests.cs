using System.Collections;
using TapOperator.Settings;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class AwsEnvironmentTests
{
    [Fact]
    public void Engines_get_credentials_and_proxies_and_nothing_else_of_the_operators_environment()
    {
        var selected = AwsEnvironment.Select(new Hashtable
        {
            ["AWS_ACCESS_KEY_ID"] = "id",
            ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:5000",
            ["HTTPS_PROXY"] = "http://proxy",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_PROFILE"] = "mine",
            ["DATABASE_PASSWORD"] = "hunter2",
            ["AWS_SESSION_TOKEN"] = "",
        });

        Assert.Equal(["AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL", "HTTPS_PROXY"], selected.Keys.Order(StringComparer.Ordinal));
    }
}
