using System.Globalization;
using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Pulumi;
using TapOperator.Automation.Terraform;
using Xunit;

namespace TapOperator.Tests.Automation;

/// <summary>What engines are told of a state that is elsewhere.</summary>
public sealed class RemoteStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tap-remote-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenTofu_and_Terraform_get_a_backend_with_a_native_lock_and_the_buckets_own_encryption()
    {
        var block = await BackendAsync(Work(new StatePlace.Bucket("states", "eu-west-1", "tap/ns/env/uid/us-east-1")), "s3");

        Assert.Equal("""{"bucket":"states","region":"eu-west-1","key":"tap/ns/env/uid/us-east-1/terraform.tfstate","use_lockfile":true}""", block);
    }

    [Fact]
    public async Task What_stands_in_for_S3_is_asked_by_path()
    {
        var work = Work(new StatePlace.Bucket("states", "eu-west-1", "a")) with { Environment = new Dictionary<string, string> { ["AWS_ENDPOINT_URL_S3"] = "http://minio:9000" } };

        Assert.Contains("\"use_path_style\":true", await BackendAsync(work, "s3"), StringComparison.Ordinal);
        Assert.Equal("s3://states/a?region=eu-west-1&s3ForcePathStyle=true", PulumiBackend.Url(work));
    }

    [Fact]
    public async Task State_in_Secrets_is_a_workspace_of_its_own_for_only_that_can_be_deleted()
    {
        var work = Work(new StatePlace.Secrets("tap-system", "u1", new Dictionary<string, string> { ["tapoperator.io/environment"] = "env" }));

        Assert.Equal("""{"namespace":"tap-system","secret_suffix":"u1","labels":{"tapoperator.io/environment":"env"}}""", await BackendAsync(work, "kubernetes"));
        Assert.Equal("tap", TerraformBackend.Workspace(work));
    }

    [Fact]
    public async Task A_directory_is_initialised_once_and_again_when_the_backend_changed_or_the_attempt_died()
    {
        var work = Work(new StatePlace.Bucket("states", "eu-west-1", "a"));
        var initialised = Path.Combine(_folder, ".terraform", "terraform.tfstate");
        Assert.True(await TerraformBackend.WriteAsync(work, Token));
        Assert.True(await TerraformBackend.WriteAsync(work, Token), "The first attempt died before init.");
        Directory.CreateDirectory(Path.GetDirectoryName(initialised)!);
        await File.WriteAllTextAsync(initialised, "{}", Token);
        Assert.False(await TerraformBackend.WriteAsync(work, Token));

        var elsewhere = work with { Environment = new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = "http://localhost:1" } };
        Assert.True(await TerraformBackend.WriteAsync(elsewhere, Token));
        Assert.True(await TerraformBackend.WriteAsync(elsewhere, Token), "The second attempt died before init.");
    }

    [Theory]
    [InlineData("1.9.8", false)]
    [InlineData("1.10.0", true)]
    [InlineData("1.12.6-rc1", true)]
    public void Versions_that_cannot_lock_a_state_in_S3_are_refused_by_name(string number, bool can)
    {
        var problem = TerraformBackend.Problem(new(EngineKind.Terraform, number), new StatePlace.Bucket("states", "eu-west-1", "a"));

        Assert.Equal(can ? null : ErrorClass.WrongVersion, problem?.Class);
        Assert.Null(TerraformBackend.Problem(new(EngineKind.Terraform, number), StatePlace.Local));
    }

    [Theory]
    [InlineData("2026-11-25 18:52:57.596207535 +0000 UTC", "2026-11-25T18:52:57.5962075Z")]
    [InlineData("2026-11-25T18:53:02.265546184Z", "2026-11-25T18:53:02.2655461Z")]
    [InlineData("2026-11-25T18:53:02Z", "2026-11-25T18:53:02Z")]
    [InlineData("2026-11-25 18:53:02 +0000 UTC", "2026-11-25T18:53:02Z")]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Locks_tell_their_time_in_two_ways(string? written, string? read)
    {
        var time = RemoteLock.Of("1", "root@tapoperator-0", written).TakenAt;

        Assert.Equal(read is null ? null : DateTimeOffset.Parse(read, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), time?.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void Locks_tell_their_host_and_not_whether_anybody_lives_there()
    {
        var remote = RemoteLock.Of("1", "root@tapoperator-0", null);

        Assert.Equal(("tapoperator-0", Life.Unknown), (remote.Host, remote.Life));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> BackendAsync(StackWork work, string kind)
    {
        await TerraformBackend.WriteAsync(work, Token);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "backend.tf.json"), Token))!;
        return file["terraform"]!["backend"]![kind]!.ToJsonString();
    }

    private StackWork Work(StatePlace state) => new()
    {
        Id = new("ns", "env", "uid", "us-east-1"),
        Directory = _folder,
        State = state,
        Program = new("us-east-1"),
        Holder = new("me", null, 0, ProcessIdentity.Current),
    };
}
