using TapOperator.Automation.Aws;
using TapOperator.Automation.Errors;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Aws;

/// <summary>The questions asked of an account, against the emulator.</summary>
public sealed class AwsAccountTests
{
    [Fact]
    public async Task The_caller_and_the_recorders_are_told()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var probe = await emulator.StartProbeAsync();
        await probe.CallAsync("config", "us-east-1", "put_configuration_recorder", new { ConfigurationRecorder = new { name = "theirs", roleARN = "arn:aws:iam::123456789012:role/config" } });
        using var http = new HttpClient();
        var account = new AwsAccount(http);

        Assert.Equal(Emulator.AccountId, (await account.GetCallerIdentityAsync(Access(emulator))).AccountId);
        Assert.Equal(["theirs"], await account.GetConfigRecordersAsync(Access(emulator)));
        Assert.Empty(await account.GetConfigRecordersAsync(Access(emulator) with { Region = "eu-west-1" }));
    }

    [Fact]
    public async Task Refused_credentials_come_with_awss_code_and_request_id()
    {
        await using var emulator = await Emulator.StartAsync();
        using var http = new HttpClient();

        var refusal = await Assert.ThrowsAsync<EngineException>(() => new AwsAccount(http).GetCallerIdentityAsync(Access(emulator, "AKIAREFUSED000000000")));

        Assert.Equal((ErrorClass.Denied, "InvalidClientTokenId"), (refusal.Error.Class, refusal.Error.Code));
        Assert.False(string.IsNullOrEmpty(refusal.Error.RequestId));
    }

    [Fact]
    public async Task An_aws_that_is_not_there_may_come_back()
    {
        using var http = new HttpClient();
        var nowhere = new AwsAccess(new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1",
        }, "us-east-1");

        var sts = await Assert.ThrowsAsync<EngineException>(() => new AwsAccount(http).GetCallerIdentityAsync(nowhere));
        var config = await Assert.ThrowsAsync<EngineException>(() => new AwsAccount(http).GetConfigRecordersAsync(nowhere));

        Assert.Equal((ErrorClass.Transient, ErrorClass.Transient), (sts.Error.Class, config.Error.Class));
    }

    private static AwsAccess Access(Emulator emulator, string? key = null)
    {
        var environment = emulator.Environment.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Key, variable => variable.Value!);
        if (key is not null)
            environment["AWS_ACCESS_KEY_ID"] = key;
        return new AwsAccess(environment, "us-east-1");
    }
}
