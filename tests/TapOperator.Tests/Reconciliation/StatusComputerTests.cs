using k8s.Models;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Blueprints;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>One case per state of an environment's life: what kstatus reads from it, and what people read.</summary>
public sealed class StatusComputerTests
{
    private const string Current = "Current", InProgress = "InProgress", Failed = "Failed";

    [Fact]
    public void A_new_environment_is_in_progress_with_all_conditions_from_the_first_visit()
    {
        var status = Compute(Scopes.Scope("eu-west-1"), isOver: false);

        Assert.Equal(InProgress, Read(status));
        Assert.Equal(
            [ConditionTypes.Ready, ConditionTypes.Reconciling, ConditionTypes.Stalled, ConditionTypes.Validated, ConditionTypes.Compliant, ConditionTypes.Planned, ConditionTypes.InSync, ConditionTypes.Deleting],
            status.Conditions.Select(condition => condition.Type));
        Assert.Equal((EnvironmentPhase.Pending, "0/1"), (status.Phase, status.ReadyRegions));
    }

    [Fact]
    public void A_refused_manifest_is_failed_and_says_every_problem()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Problems = [new Problem("spec.suffix", "too long", "shorten it"), new Problem("spec.regions[0].cidr", "no range")];
        scope.Halt = Halt.Stalled("InvalidSpec", Verdict.Of(scope.Problems).Text);

        var status = Compute(scope, isOver: true);

        Assert.Equal(Failed, Read(status));
        var validated = Condition(status, ConditionTypes.Validated);
        Assert.Equal(ConditionStatus.False, validated.Status);
        Assert.Equal("2 problems: spec.suffix: too long; shorten it | spec.regions[0].cidr: no range", validated.Message);
        Assert.Equal(EnvironmentPhase.Failed, status.Phase);
    }

    [Fact]
    public void An_environment_being_applied_is_in_progress_and_counts()
    {
        var scope = Scopes.Scope("eu-west-1", "us-east-1");
        scope.Stacks = [new StackSlot("eu-west-1") { Phase = StackPhase.Applying, Progress = new StackProgress(7) }, new StackSlot("us-east-1") { Phase = StackPhase.Ready }];
        scope.IsRunning = true;

        var status = Compute(scope, isOver: false);

        Assert.Equal((InProgress, EnvironmentPhase.Applying, "1/2"), (Read(status), status.Phase, status.ReadyRegions));
        Assert.Equal((0, 7), (status.Regions[0].Progress!.Done, status.Regions[0].Progress!.Total));
        Assert.Equal("eu-west-1 Applying 0/7, us-east-1 Ready", Condition(status, ConditionTypes.Reconciling).Message);
    }

    [Fact]
    public void A_region_that_aws_refuses_makes_the_environment_failed_and_leaves_the_other_ready()
    {
        var scope = Scopes.Scope("eu-west-1", "us-east-1");
        scope.Stacks =
        [
            new StackSlot("eu-west-1") { Phase = StackPhase.Failed, Result = FakeStackRunner.Failure(ErrorClass.Quota, "too many VPCs") },
            new StackSlot("us-east-1") { Phase = StackPhase.Ready },
        ];
        scope.IsRunning = true;
        scope.Halt = StackFailures.HaltFor(scope.Stacks);

        var status = Compute(scope, isOver: true);

        Assert.Equal((Failed, "1/2"), (Read(status), status.ReadyRegions));
        Assert.Equal("aws_vpc.main: VpcLimitExceeded: too many VPCs (request id req-1)", status.Regions[0].Message);
        Assert.Null(status.Regions[1].Message);
    }

    [Fact]
    public void What_is_retried_by_itself_stays_in_progress()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Halt = Halt.Retrying("StackFailed", "throttled", RetryDelays.Soon);

        Assert.Equal(InProgress, Read(Compute(scope, isOver: true)));
    }

    [Fact]
    public void A_finished_environment_is_current_and_tells_its_ids()
    {
        var scope = Ready();

        var status = Compute(scope, isOver: true);

        Assert.Equal((Current, EnvironmentPhase.Ready, "1/1"), (Read(status), status.Phase, status.ReadyRegions));
        Assert.Equal(("vpc-1", RegionRole.Primary), (status.Regions[0].VpcId, status.Regions[0].Role));
        Assert.Equal(ConditionStatus.True, Condition(status, ConditionTypes.InSync).Status);
    }

    [Fact]
    public void A_reconcile_with_nothing_to_do_computes_the_status_that_is_there_already()
    {
        var first = Compute(Ready(), isOver: true);
        var again = Ready();
        again.IsRunning = false;
        again.Environment.Status = first;

        var second = StatusComputer.Compute(again, isOver: true, Scopes.Now.AddHours(1));

        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public void A_suspended_environment_is_not_stalled()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Halt = Halt.Suspended("rest");

        var status = Compute(scope, isOver: true);

        Assert.Equal(EnvironmentPhase.Suspended, status.Phase);
        Assert.Equal(ConditionStatus.False, Condition(status, ConditionTypes.Stalled).Status);
    }

    [Fact]
    public void A_blocked_deletion_names_what_blocks()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Environment.Metadata.DeletionTimestamp = Scopes.Now.UtcDateTime;
        scope.Halt = Halt.Stalled("DeleteBlocked", "eu-west-1: aws_s3_bucket.data: BucketNotEmpty");

        var status = Compute(scope, isOver: true);

        Assert.Equal((ConditionStatus.True, "DeleteBlocked"), (Condition(status, ConditionTypes.Deleting).Status, Condition(status, ConditionTypes.Deleting).Reason));
        Assert.Contains("BucketNotEmpty", Condition(status, ConditionTypes.Deleting).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_keeps_its_transition_time_as_long_as_its_status_stays()
    {
        var first = Compute(Scopes.Scope("eu-west-1"), isOver: false);
        var again = Scopes.Scope("eu-west-1");
        again.Environment.Status = first;

        var later = StatusComputer.Compute(again, isOver: false, Scopes.Now.AddMinutes(5));

        Assert.Equal(Scopes.Now, Condition(later, ConditionTypes.Reconciling).LastTransitionTime);
    }

    private static ReconcileScope Ready()
    {
        var scope = Scopes.Scope("eu-west-1");
        var outputs = new StackOutputs(new Dictionary<string, OutputValue> { ["vpc_id"] = new("vpc-1", IsSensitive: false) });
        var fingerprint = new StackFingerprint("p", "i", new EngineVersion(EngineKind.Pulumi, "3.260.0"));
        scope.Stacks = [new StackSlot("eu-west-1") { Phase = StackPhase.Ready, Wanted = fingerprint, Applied = new AppliedRecord(fingerprint, Scopes.Now, outputs) }];
        scope.Problems = [];
        scope.IsRunning = true;
        return scope;
    }

    private static TapEnvironmentStatus Compute(ReconcileScope scope, bool isOver) => StatusComputer.Compute(scope, isOver, Scopes.Now);

    private static Condition Condition(TapEnvironmentStatus status, string type) => status.Conditions.Single(condition => condition.Type == type);

    private static string Read(TapEnvironmentStatus status)
    {
        var environment = Scopes.Environment("eu-west-1");
        environment.Status = status;
        return Kstatus.Of(environment);
    }
}
