using System.Text.Json;
using TapOperator.Automation.Errors;
using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;
using TapOperator.Tests.Reconciliation;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>What Argo CD makes of an environment's states, as the operator itself writes them.</summary>
public sealed class ArgoHealthTests
{
    [Fact]
    public void New() => AssertHealth("Progressing", "the operator has not looked at this version yet", Scopes.Environment("eu-west-1"));

    [Fact]
    public void Edited_and_not_yet_looked_at()
    {
        var scope = Scope(StackPhase.Ready);
        var environment = Written(scope, isOver: true);
        environment.Metadata.Generation++;

        AssertHealth("Progressing", "the operator has not looked at this version yet", environment);
    }

    [Fact]
    public void Validating() => AssertHealth("Progressing", "looking at the manifest", Written(Scopes.Scope("eu-west-1"), isOver: false));

    [Fact]
    public void Refused()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Problems = [new Problem("spec.suffix", "too long", "shorten it")];
        scope.Halt = Halt.Stalled("InvalidSpec", Verdict.Of(scope.Problems).Text);

        AssertHealth("Degraded", "1 problem: spec.suffix: too long; shorten it", Written(scope, isOver: true));
    }

    [Fact]
    public void Applying_with_progress()
    {
        var scope = Scope(StackPhase.Applying);
        scope.Stacks[0].Progress = new StackProgress(7);

        AssertHealth("Progressing", "eu-west-1 Applying 0/7, us-east-1 Ready", Written(scope, isOver: false));
    }

    [Fact]
    public void One_region_failed()
    {
        var scope = Scope(StackPhase.Failed);
        scope.Stacks[0].Result = FakeStackRunner.Failure(ErrorClass.Quota, "too many VPCs");
        scope.Halt = StackFailures.HaltFor(scope.Stacks);

        AssertHealth("Degraded", scope.Halt!.Message, Written(scope, isOver: true));
        Assert.Contains("VpcLimitExceeded", scope.Halt.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tried_again_by_itself()
    {
        var scope = Scope(StackPhase.Failed);
        scope.Halt = Halt.Retrying("StackFailed", "AWS throttles", TimeSpan.FromSeconds(20));

        AssertHealth("Progressing", "AWS throttles", Written(scope, isOver: true));
    }

    [Fact]
    public void Ready() => AssertHealth("Healthy", "eu-west-1 Ready, us-east-1 Ready", Written(Scope(StackPhase.Ready), isOver: true));

    [Fact]
    public void Drifted()
    {
        var scope = Scope(StackPhase.Ready);
        scope.Drift = [new DriftStatus { Stack = "eu-west-1", Total = 2 }];

        AssertHealth("Healthy", "2 resources in AWS are no longer as they were applied: see status.drift", Written(scope, isOver: true));
    }

    [Fact]
    public void Suspended()
    {
        var scope = Scope(StackPhase.Ready);
        scope.Halt = Halt.Suspended("spec.delivery.suspend is true");

        AssertHealth("Suspended", "spec.delivery.suspend is true", Written(scope, isOver: true));
    }

    [Fact]
    public void Deleting()
    {
        var scope = Scope(StackPhase.Deleting);
        scope.Environment.Metadata.DeletionTimestamp = Scopes.Now.UtcDateTime;

        AssertHealth("Progressing", "eu-west-1 Deleting, us-east-1 Ready", Written(scope, isOver: false));
    }

    [Fact]
    public void Delete_blocked()
    {
        var scope = Scope(StackPhase.Failed);
        scope.Environment.Metadata.DeletionTimestamp = Scopes.Now.UtcDateTime;
        scope.Halt = Halt.Stalled("DeleteBlocked", "the bucket is not empty");

        AssertHealth("Degraded", "the bucket is not empty", Written(scope, isOver: true));
    }

    private static ReconcileScope Scope(StackPhase first)
    {
        var scope = Scopes.Scope("eu-west-1", "us-east-1");
        scope.Stacks = [new StackSlot("eu-west-1") { Phase = first }, new StackSlot("us-east-1") { Phase = StackPhase.Ready }];
        scope.IsRunning = true;
        return scope;
    }

    private static TapEnvironment Written(ReconcileScope scope, bool isOver)
    {
        scope.Environment.Status = StatusComputer.Compute(scope, isOver, Scopes.Now);
        return scope.Environment;
    }

    private static void AssertHealth(string status, string message, TapEnvironment environment)
    {
        var obj = JsonSerializer.SerializeToNode(environment, TapJson.Options)!;
        Assert.Equal([$"message={message}", $"status={status}"], Lua.Run("health.lua", obj));
    }
}
