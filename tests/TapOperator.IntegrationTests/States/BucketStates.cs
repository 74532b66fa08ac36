using TapOperator.Automation.Engines;
using TapOperator.IntegrationTests.Conformance;
using Xunit;

namespace TapOperator.IntegrationTests.States;

/// <summary>State in S3.</summary>
public abstract class BucketStates(EngineBench bench) : RemoteStateSuite(bench)
{
    private const string BucketRegion = "eu-west-1";

    protected override string Place => "S3";

    private string BucketName => $"tap-states-{Bench.Kind}".ToLowerInvariant();

    protected override async Task<IReadOnlyList<string>> LeftAsync(string name)
    {
        var answer = await Bench.Probe.CallAsync("s3", BucketRegion, "list_objects_v2", new { Bucket = BucketName, Prefix = $"tap/{name}/" }, Token);
        return [.. (answer["Contents"]?.AsArray() ?? []).Select(found => (string)found!["Key"]!)];
    }

    protected override async Task<StackWork> PlacedAsync(string name)
    {
        var existing = await Bench.Probe.CallAsync("s3", BucketRegion, "list_buckets", cancellationToken: Token);
        if (existing["Buckets"]!.AsArray().All(bucket => (string)bucket!["Name"]! != BucketName))
            await Bench.Probe.CallAsync("s3", BucketRegion, "create_bucket", new { Bucket = BucketName, CreateBucketConfiguration = new { LocationConstraint = BucketRegion } }, Token);
        return Work(name, null) with { State = new StatePlace.Bucket(BucketName, BucketRegion, $"tap/{name}/us-east-1") };
    }
}

public sealed class PulumiBucketStates(PulumiBench bench) : BucketStates(bench), IClassFixture<PulumiBench>;

public sealed class OpenTofuBucketStates(OpenTofuBench bench) : BucketStates(bench), IClassFixture<OpenTofuBench>
{
    [Fact]
    public Task Killed_in_the_middle_it_goes_on_by_its_files() => KilledInTheMiddleItGoesOnByItsFilesAsync();
}

public sealed class TerraformBucketStates(TerraformBench bench) : BucketStates(bench), IClassFixture<TerraformBench>;
