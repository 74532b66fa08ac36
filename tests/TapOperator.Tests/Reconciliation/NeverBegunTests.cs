using TapOperator.Automation.Errors;
using TapOperator.Automation.Journal;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Reconciliation.Scopes;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>
/// An environment whose state is elsewhere goes without a question where nothing was ever begun, and never where something may have been: decision 0011.
/// </summary>
public sealed class NeverBegunTests : IDisposable
{
    private static readonly EngineError NoSuchBucket = new(ErrorClass.Invalid, "The specified bucket does not exist") { Code = "NoSuchBucket" };

    private readonly Harness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Where_the_place_of_the_state_was_never_right_nothing_is_begun_and_the_deletion_asks_nobody()
    {
        var environment = WithStateInBucket();
        _harness.Runner.PlaceRefuses = NoSuchBucket;
        await _harness.ReconcileAsync(environment);
        Assert.Equal(["ask us-east-1"], _harness.Runner.Runs);
        Assert.Null(environment.Status!.Applied);
        Assert.Contains("NoSuchBucket", environment.Status.Conditions.Single(condition => condition.Type == ConditionTypes.Stalled).Message, StringComparison.Ordinal);

        _harness.Runner.Runs.Clear();
        Assert.True((await _harness.DeleteAsync(environment)).IsDone);

        Assert.Empty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task Where_the_credentials_never_worked_the_deletion_asks_nobody()
    {
        var environment = WithStateInBucket();
        _harness.CredentialsAreRefused(new EngineException(new EngineError(ErrorClass.Denied, "The security token is invalid")));
        await _harness.ReconcileAsync(environment);

        Assert.True((await _harness.DeleteAsync(environment)).IsDone);

        Assert.Empty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task Once_the_place_is_put_right_it_is_applied_and_the_place_claimed()
    {
        var environment = WithStateInBucket();
        _harness.Runner.PlaceRefuses = NoSuchBucket;
        await _harness.ReconcileAsync(environment);
        _harness.Runner.PlaceRefuses = null;
        environment.Spec.Engine.State.S3!.Bucket = "right";
        environment.Metadata.Generation++;

        await _harness.ReconcileAsync(environment);

        Assert.Contains("up us-east-1", _harness.Runner.Runs);
        Assert.Equal("s3://right/tapoperator", environment.Status!.Applied!.State);
        Assert.True(environment.Status.Is(ConditionTypes.Ready));
    }

    /// <summary>The twin: dead right after the claim, with the volume. Only status tells, and the place must be asked.</summary>
    [Fact]
    public async Task Dead_after_the_claim_with_every_file_lost_it_is_not_dropped()
    {
        var environment = WithStateInBucket();
        await _harness.ReconcileAsync(environment);
        environment.Status = _harness.Written.First(status => status.Applied is not null);
        Assert.All(environment.Status.Regions, region => Assert.Null(region.Resources));
        using var elsewhere = new Harness();
        elsewhere.Runner.Results["us-east-1"] = FakeStackRunner.Failure(ErrorClass.Invalid, "NoSuchBucket");

        Assert.False((await elsewhere.DeleteAsync(environment)).IsDone);

        Assert.Contains("destroy us-east-1", elsewhere.Runner.Runs);
    }

    /// <summary>The other twin: an engine ran, and no status tells of it.</summary>
    [Fact]
    public async Task A_run_record_without_a_status_is_not_dropped()
    {
        var environment = WithStateInBucket();
        await _harness.ReconcileAsync(environment);
        await File.WriteAllTextAsync(new StackFiles(_harness.DirectoryOf(environment, "us-east-1")).Run, "{}", TestContext.Current.CancellationToken);
        environment.Status = null;
        _harness.Written.Clear();
        _harness.Runner.Results["us-east-1"] = FakeStackRunner.Failure(ErrorClass.Invalid, "NoSuchBucket");

        Assert.False((await _harness.DeleteAsync(environment)).IsDone);

        Assert.Contains("destroy us-east-1", _harness.Runner.Runs);
    }

    [Fact]
    public async Task What_was_edited_or_deleted_meanwhile_is_not_claimed_and_no_engine_starts()
    {
        var environment = WithStateInBucket();
        _harness.IsOvertaken = true;

        var result = await _harness.ReconcileAsync(environment);

        Assert.NotNull(result.RequeueAfter);
        Assert.Equal(["ask us-east-1"], _harness.Runner.Runs);
        Assert.All(_harness.Written, status => Assert.Null(status.Applied));
    }

    private static TapEnvironment WithStateInBucket()
    {
        var environment = Scopes.Environment("us-east-1");
        environment.Spec.Encryption = new EncryptionSpec();
        environment.Spec.Engine.State = new EngineStateSpec { Type = EngineStateType.S3, S3 = new S3StateSpec { Bucket = "states", Region = "us-east-1" } };
        return environment;
    }
}
