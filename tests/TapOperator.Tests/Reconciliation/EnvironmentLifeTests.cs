using NSubstitute;
using TapOperator.Automation.Errors;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Account;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Secrets;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>What a reconcile does and leaves alone, with real blueprints and a runner in memory.</summary>
public sealed class EnvironmentLifeTests : IDisposable
{
    private readonly Harness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task All_regions_are_applied_then_global_with_their_outputs()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");

        var result = await _harness.ReconcileAsync(environment);

        Assert.True(result.IsSuccess, result.Error?.Message);
        Assert.Equal("up global", _harness.Runner.Runs.Last());
        Assert.Equal(["up eu-west-1", "up us-east-1"], _harness.Runner.Runs.Take(2).Order());
        Assert.Contains("arn-of-eu-west-1", _harness.Runner.Inputs["global"].Values.Select(value => value?.ToString()));
        Assert.True(environment.Status.Is(ConditionTypes.Ready));
        Assert.Equal("vpc-of-eu-west-1", environment.Status!.Regions[1].VpcId);
    }

    [Fact]
    public async Task A_second_reconcile_starts_nothing_and_computes_the_same_status()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        _harness.Account.ClearReceivedCalls();
        var before = environment.Status;

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
        await _harness.Account.DidNotReceiveWithAnyArgs().GetCallerIdentityAsync(default!, default);
        Assert.Equivalent(before, environment.Status, strict: true);
    }

    [Fact]
    public async Task What_breaks_a_policy_is_not_applied_and_says_what_to_do()
    {
        var environment = WithSecret("us-east-1");
        environment.Spec.Network!.FlowLogs.Enabled = false;

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
        var compliant = environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Compliant);
        Assert.Equal((ConditionStatus.False, "PolicyViolated"), (compliant.Status, compliant.Reason));
        Assert.Contains("TAP-LOG-01 us-east-1 aws_vpc.main: has no flow logs; leave spec.network.flowLogs on", compliant.Message, StringComparison.Ordinal);
        Assert.True(environment.Status.Is(ConditionTypes.Stalled));
        Assert.Equal(("TAP-LOG-01", "aws_vpc.main"), (environment.Status.Findings[0].Policy, environment.Status.Findings[0].Address));
    }

    [Fact]
    public async Task What_keeps_all_policies_is_compliant()
    {
        var environment = WithSecret("us-east-1");

        await _harness.ReconcileAsync(environment);

        Assert.True(environment.Status.Is(ConditionTypes.Compliant));
        Assert.Empty(environment.Status!.Findings);
    }

    [Fact]
    public async Task What_cannot_change_any_more_is_recorded_before_an_engine_starts()
    {
        var environment = WithSecret("us-east-1");

        await _harness.ReconcileAsync(environment);

        var claimed = _harness.Written.FindIndex(status => status.Applied is not null);
        Assert.Equal("us-east-1", _harness.Written[claimed].Applied!.PrimaryRegion);
        Assert.All(_harness.Written[claimed].Regions, region => Assert.Equal(StackPhase.Pending, region.Phase));
    }

    [Fact]
    public async Task One_failing_region_lets_the_other_finish_and_keeps_global_waiting()
    {
        _harness.Runner.Results["eu-west-1"] = FakeStackRunner.Failure(ErrorClass.Quota, "too many VPCs");
        var environment = WithSecret("us-east-1", "eu-west-1");

        var result = await _harness.ReconcileAsync(environment);

        Assert.Equal(RetryDelays.Slow, result.RequeueAfter);
        Assert.DoesNotContain("up global", _harness.Runner.Runs);
        Assert.Equal((StackPhase.Ready, StackPhase.Failed), (environment.Status!.Regions[0].Phase, environment.Status.Regions[1].Phase));
        Assert.True(environment.Status.Is(ConditionTypes.Stalled));

        _harness.Runner.Results.Clear();
        _harness.Runner.Runs.Clear();
        await _harness.ReconcileAsync(environment);
        Assert.Equal(["up eu-west-1", "up global"], _harness.Runner.Runs);
        Assert.True(environment.Status.Is(ConditionTypes.Ready));
    }

    [Fact]
    public async Task The_wrong_account_is_left_alone()
    {
        var environment = WithSecret("us-east-1");
        environment.Spec.Account = new AccountSpec { Id = "999999999999" };

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
        Assert.Equal("WrongAccount", environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Stalled).Reason);
    }

    [Fact]
    public async Task Refused_credentials_stall_and_are_retried_slowly()
    {
        _harness.CredentialsAreRefused(new EngineException(new EngineError(ErrorClass.Denied, "The security token is invalid") { Code = "InvalidClientTokenId" }));
        var environment = WithSecret("us-east-1");

        var result = await _harness.ReconcileAsync(environment);

        Assert.Equal(RetryDelays.Slow, result.RequeueAfter);
        Assert.Contains("InvalidClientTokenId", environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Ready).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_asks_for_a_run_gets_one_and_only_one()
    {
        var environment = WithSecret("us-east-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        environment.Metadata.Annotations = new Dictionary<string, string> { [TapAnnotations.ReconcileAt] = "now" };

        await _harness.ReconcileAsync(environment);
        Assert.Equal(["up us-east-1", "up global"], _harness.Runner.Runs);
        await _harness.ReconcileAsync(environment);
        Assert.Equal(2, _harness.Runner.Runs.Count);
    }

    [Fact]
    public async Task A_suspended_environment_is_not_touched()
    {
        var environment = WithSecret("us-east-1");
        environment.Spec.Delivery.Suspend = true;

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task A_region_that_is_taken_out_is_destroyed_after_global_let_go_of_it()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        environment.Spec.Regions.RemoveAt(1);
        environment.Metadata.Generation++;

        await _harness.ReconcileAsync(environment);

        Assert.Equal(["up global", "destroy eu-west-1", "remove eu-west-1"], _harness.Runner.Runs);
        Assert.Equal(["us-east-1", "eu-west-1"], _harness.Runner.AppliedWith["global"].Providers.Select(provider => provider.Region));
        Assert.Equal(["us-east-1"], environment.Status!.Regions.Select(region => region.Name));
        // The engine must know where to delete.
        Assert.Equal("eu-west-1", Assert.Single(_harness.Runner.DestroyedWith["eu-west-1"].Providers).Region);
    }

    [Fact]
    public async Task With_the_last_other_region_global_goes_and_before_that_region()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        environment.Spec.Secrets = null;
        environment.Spec.Regions.RemoveAt(1);
        environment.Metadata.Generation++;

        await _harness.ReconcileAsync(environment);

        Assert.Equal(["destroy global", "remove global", "destroy eu-west-1", "remove eu-west-1"], _harness.Runner.Runs.Where(run => !run.StartsWith("up", StringComparison.Ordinal)));
        // What global made in the region that goes can be deleted only by a program that reaches it.
        Assert.Equal(["us-east-1", "eu-west-1"], _harness.Runner.DestroyedWith["global"].Providers.Select(provider => provider.Region));
    }

    [Fact]
    public async Task A_region_that_is_taken_out_is_left_in_aws_where_the_manifest_says_orphan()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        environment.Spec.DeletionPolicy = DeletionPolicy.Orphan;
        environment.Spec.Regions.RemoveAt(1);
        environment.Metadata.Generation++;

        await _harness.ReconcileAsync(environment);

        Assert.DoesNotContain("destroy eu-west-1", _harness.Runner.Runs);
        Assert.Equal(["us-east-1"], environment.Status!.Regions.Select(region => region.Name));
        Assert.True(environment.Status.Is(ConditionTypes.Ready));
    }

    [Fact]
    public async Task Deletion_runs_the_waves_backwards()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();

        var result = await _harness.DeleteAsync(environment);

        Assert.True(result.IsDone);
        Assert.Equal(["destroy global", "remove global"], _harness.Runner.Runs.Take(2));
        Assert.Equal(["destroy eu-west-1", "destroy us-east-1"], _harness.Runner.Runs.Skip(2).Take(2).Order());
        Assert.Equal(["remove eu-west-1", "remove us-east-1"], _harness.Runner.Runs.Skip(4).Order());
    }

    [Fact]
    public async Task Engines_get_a_value_for_every_variable_when_they_delete_too()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Inputs.Clear();

        await _harness.DeleteAsync(environment);

        Assert.Equal(
            ["eu_west_1_kms_key_arn=arn-of-eu-west-1", "us_east_1_kms_key_arn=arn-of-us-east-1"],
            _harness.Runner.Inputs["global"].Select(input => $"{input.Key}={input.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_value_that_is_not_known_any_more_is_empty_when_the_stack_is_deleted()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        environment.Metadata.Generation++;
        _harness.Runner.Results["eu-west-1"] = FakeStackRunner.Failure(ErrorClass.Conflict, "VpcLimitExceeded");
        environment.Spec.Network!.Endpoints = [];
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Results.Clear();

        await _harness.DeleteAsync(environment);

        Assert.Equal("", _harness.Runner.Inputs["global"]["eu_west_1_kms_key_arn"]!.ToString());
        Assert.Equal("arn-of-us-east-1", _harness.Runner.Inputs["global"]["us_east_1_kms_key_arn"]!.ToString());
    }

    [Fact]
    public async Task A_deletion_that_fails_keeps_the_finalizer_and_names_what_blocks()
    {
        var environment = WithSecret("us-east-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Results["us-east-1"] = FakeStackRunner.Failure(ErrorClass.Conflict, "BucketNotEmpty");

        var result = await _harness.DeleteAsync(environment);

        Assert.False(result.IsDone);
        Assert.Contains("BucketNotEmpty", environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Deleting).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orphan_leaves_everything_and_needs_no_engine()
    {
        var environment = WithSecret("us-east-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        environment.Spec.DeletionPolicy = DeletionPolicy.Orphan;

        Assert.True((await _harness.DeleteAsync(environment)).IsDone);
        Assert.Empty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task A_protected_environment_is_not_deleted()
    {
        var environment = WithSecret("us-east-1");
        await _harness.ReconcileAsync(environment);
        _harness.Runner.Runs.Clear();
        environment.Spec.DeletionProtection = true;

        Assert.False((await _harness.DeleteAsync(environment)).IsDone);
        Assert.Empty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task A_lost_state_directory_blocks_the_deletion_instead_of_forgetting_resources()
    {
        var environment = WithSecret("us-east-1");
        await _harness.ReconcileAsync(environment);
        using var elsewhere = new Harness();

        var result = await elsewhere.DeleteAsync(environment);

        Assert.False(result.IsDone);
        Assert.Equal("StateUnreadable", environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Deleting).Reason);
    }

    [Fact]
    public async Task A_state_that_knows_nothing_of_what_status_knows_is_not_applied_to()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        await _harness.ReconcileAsync(environment);
        using var elsewhere = new Harness();
        elsewhere.Runner.Lost.Add("us-east-1");
        environment.Metadata.Generation++;

        await elsewhere.ReconcileAsync(environment);

        Assert.DoesNotContain("up us-east-1", elsewhere.Runner.Runs);
        Assert.Contains("up eu-west-1", elsewhere.Runner.Runs);
        Assert.Contains("nothing is made or deleted", environment.Status!.Regions.Single(region => region.Name == "us-east-1").Message, StringComparison.Ordinal);
        Assert.True(environment.Status.Is(ConditionTypes.Stalled));
    }

    [Fact]
    public async Task Where_the_state_is_elsewhere_a_lost_state_directory_does_not_block_the_deletion()
    {
        var environment = WithSecret("us-east-1", "eu-west-1");
        environment.Spec.Engine.State = new EngineStateSpec { Type = EngineStateType.S3, S3 = new S3StateSpec { Bucket = "states", Region = "us-east-1" } };
        await _harness.ReconcileAsync(environment);
        using var elsewhere = new Harness();

        Assert.True((await elsewhere.DeleteAsync(environment)).IsDone);
        Assert.Equal(
            ["destroy eu-west-1", "destroy global", "destroy us-east-1"],
            elsewhere.Runner.Runs.Where(run => run.StartsWith("destroy", StringComparison.Ordinal)).Order());
    }

    private static TapEnvironment WithSecret(params string[] regions)
    {
        var environment = Scopes.Environment(regions);
        environment.Spec.Network = new NetworkSpec();
        environment.Spec.Encryption = new EncryptionSpec();
        environment.Spec.Secrets = new SecretsSpec { Items = [new SecretItem { Name = "application" }] };
        return environment;
    }
}
