using TapOperator.Automation.Errors;
using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;

namespace TapOperator.Tests.Reconciliation;

/// <summary>An environment in each state of its life, with the status that the operator itself computes.</summary>
internal static class LifeStates
{
    /// <summary>As the API server shows it before the operator has looked at it: with the CRD's default.</summary>
    public static TapEnvironment New()
    {
        var environment = Scopes.Environment("eu-west-1");
        environment.Status = new TapEnvironmentStatus { ObservedGeneration = -1 };
        return environment;
    }

    public static TapEnvironment Edited()
    {
        var environment = Ready();
        environment.Metadata.Generation++;
        return environment;
    }

    public static TapEnvironment Validating() => Written(Scopes.Scope("eu-west-1"), isOver: false);

    public static TapEnvironment Refused()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Problems = [new Problem("spec.suffix", "too long", "shorten it")];
        scope.Halt = Halt.Stalled("InvalidSpec", Verdict.Of(scope.Problems).Text);
        return Written(scope, isOver: true);
    }

    public static TapEnvironment Applying()
    {
        var scope = Running(StackPhase.Applying);
        scope.Stacks[0].Progress = new StackProgress(7);
        return Written(scope, isOver: false);
    }

    public static TapEnvironment OneRegionFailed()
    {
        var scope = Running(StackPhase.Failed);
        scope.Stacks[0].Result = FakeStackRunner.Failure(ErrorClass.Quota, "too many VPCs");
        scope.Halt = StackFailures.HaltFor(scope.Stacks);
        return Written(scope, isOver: true);
    }

    public static TapEnvironment TriedAgain()
    {
        var scope = Running(StackPhase.Failed);
        scope.Halt = Halt.Retrying("StackFailed", "AWS throttles", TimeSpan.FromSeconds(20));
        return Written(scope, isOver: true);
    }

    public static TapEnvironment Ready() => Written(Running(StackPhase.Ready), isOver: true);

    public static TapEnvironment Drifted()
    {
        var scope = Running(StackPhase.Ready);
        scope.Drift = [new DriftStatus { Stack = "eu-west-1", Total = 2 }];
        return Written(scope, isOver: true);
    }

    public static TapEnvironment Suspended()
    {
        var scope = Running(StackPhase.Ready);
        scope.Halt = Halt.Suspended("spec.delivery.suspend is true");
        return Written(scope, isOver: true);
    }

    public static TapEnvironment Deleting()
    {
        var scope = Running(StackPhase.Deleting);
        scope.Environment.Metadata.DeletionTimestamp = Scopes.Now.UtcDateTime;
        return Written(scope, isOver: false);
    }

    public static TapEnvironment DeleteBlocked()
    {
        var scope = Running(StackPhase.Failed);
        scope.Environment.Metadata.DeletionTimestamp = Scopes.Now.UtcDateTime;
        scope.Halt = Halt.Stalled("DeleteBlocked", "the bucket is not empty");
        return Written(scope, isOver: true);
    }

    private static ReconcileScope Running(StackPhase first)
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
}
