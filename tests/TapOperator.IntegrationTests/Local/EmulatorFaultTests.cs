using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

public sealed class EmulatorFaultTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private readonly Emulator _emulator = fixture.Emulator;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await _emulator.Faults.ClearAsync();

    [Theory]
    [InlineData("sts", "get_caller_identity", "InvalidClientTokenId")]
    [InlineData("ec2", "describe_vpcs", "AuthFailure")]
    [InlineData("s3", "list_buckets", "InvalidAccessKeyId")]
    [InlineData("kms", "list_keys", "UnrecognizedClientException")]
    [InlineData("lambda", "list_functions", "UnrecognizedClientException")]
    public async Task A_refused_key_is_refused_in_the_services_own_words(string service, string operation, string code)
    {
        var environment = new Dictionary<string, string?>(_emulator.Environment) { ["AWS_ACCESS_KEY_ID"] = Emulator.RefusedAccessKeyId };
        await using var probe = await AwsProbe.StartAsync(environment);

        var failure = await Assert.ThrowsAsync<AwsProbeException>(() => probe.CallAsync(service, "us-east-1", operation));
        Assert.Equal(code, failure.Code);
    }

    [Fact]
    public async Task A_fault_meets_the_requests_it_names_as_often_as_it_says()
    {
        await using var probe = await _emulator.StartProbeAsync();
        await _emulator.Faults.ForgetRequestsAsync();
        await _emulator.Faults.AddAsync(new EmulatorFault("ec2", "CreateVpc", "eu-west-1", Times: 1, Skip: 1, Code: "VpcLimitExceeded"));

        await CreateAsync(probe, "eu-west-1");
        await CreateAsync(probe, "us-east-1");
        var failure = await Assert.ThrowsAsync<AwsProbeException>(() => CreateAsync(probe, "eu-west-1"));
        await CreateAsync(probe, "eu-west-1");

        Assert.Equal("VpcLimitExceeded", failure.Code);
        var made = (await _emulator.Faults.RequestsAsync()).Where(request => request.Operation == "CreateVpc").ToList();
        Assert.Equal([200, 200, 400, 200], made.Select(request => request.Status));
    }

    [Fact]
    public async Task Cleared_faults_are_gone()
    {
        await using var probe = await _emulator.StartProbeAsync();
        await _emulator.Faults.AddAsync(new EmulatorFault(Code: "AccessDenied", Status: 403));
        await Assert.ThrowsAsync<AwsProbeException>(() => CreateAsync(probe, "us-east-1"));

        await _emulator.Faults.ClearAsync();
        await CreateAsync(probe, "us-east-1");
    }

    private static Task<JsonNode> CreateAsync(AwsProbe probe, string region) => probe.CallAsync("ec2", region, "create_vpc", new { CidrBlock = "10.1.0.0/16" });
}
