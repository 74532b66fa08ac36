using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class StackFailuresTests
{
    [Fact]
    public void A_failure_names_stack_address_code_and_request_id()
    {
        var halt = StackFailures.HaltFor([Slot("eu-west-1", FakeStackRunner.Failure(ErrorClass.Quota, "too many VPCs"))]);

        Assert.NotNull(halt);
        Assert.All(["eu-west-1", "aws_vpc.main", "VpcLimitExceeded", "too many VPCs", "req-1"], part => Assert.Contains(part, halt.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ErrorClass.Denied)]
    [InlineData(ErrorClass.Quota)]
    [InlineData(ErrorClass.Invalid)]
    public void What_only_a_person_can_mend_stalls_and_is_retried_slowly(ErrorClass kind)
    {
        var halt = StackFailures.HaltFor([Slot("eu-west-1", FakeStackRunner.Failure(kind, "no"))]);

        Assert.Equal((HaltKind.Stalled, RetryDelays.Slow), (halt!.Kind, halt.RetryAfter));
    }

    [Fact]
    public void What_may_work_in_a_moment_goes_on_reconciling()
    {
        var halt = StackFailures.HaltFor([Slot("eu-west-1", FakeStackRunner.Failure(ErrorClass.Transient, "slow down"))]);

        Assert.Equal((HaltKind.Retrying, RetryDelays.Soon), (halt!.Kind, halt.RetryAfter));
    }

    [Fact]
    public void An_interrupted_run_is_no_failure_of_the_manifest()
    {
        var halt = StackFailures.HaltFor([Slot("eu-west-1", new StackResult(StackOutcome.Interrupted))]);

        Assert.Equal((HaltKind.Retrying, "Interrupted"), (halt!.Kind, halt.Reason));
    }

    [Fact]
    public void Stacks_that_went_well_call_for_no_halt() =>
        Assert.Null(StackFailures.HaltFor([Slot("eu-west-1", new StackResult(StackOutcome.Succeeded)), new StackSlot("us-east-1")]));

    private static StackSlot Slot(string name, StackResult result) => new(name) { Result = result };
}
