using TapOperator.Automation.Events;
using TapOperator.Reconciliation.Scopes;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class StackProgressTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void A_run_counts_what_is_done_and_names_what_is_in_flight()
    {
        var progress = new StackProgress(3);
        progress.Observe(new ResourceStarted(Now, "aws_vpc.main", ChangeAction.Create));
        progress.Observe(new ResourceStarted(Now, "aws_s3_bucket.data", ChangeAction.Create));
        progress.Observe(new ResourceDone(Now, "aws_vpc.main", ChangeAction.Create, "vpc-1"));

        var snapshot = progress.Snapshot();

        Assert.Equal(1, snapshot.Done);
        Assert.Equal(3, snapshot.Total);
        Assert.Equal(["aws_s3_bucket.data"], snapshot.InFlight);
    }

    [Fact]
    public void What_a_plan_does_not_name_is_done_already()
    {
        var progress = new StackProgress(10);
        progress.Observe(new ResourcePlanned(Now, "aws_vpc.main", ChangeAction.Update));
        progress.Observe(new ResourceStarted(Now, "aws_vpc.main", ChangeAction.Update));

        Assert.Equal(9, progress.Snapshot().Done);
    }

    [Fact]
    public void A_failed_resource_is_neither_done_nor_in_flight()
    {
        var progress = new StackProgress(2);
        progress.Observe(new ResourceStarted(Now, "aws_vpc.main", ChangeAction.Create));
        progress.Observe(new ResourceFailed(Now, "aws_vpc.main", ChangeAction.Create));

        Assert.Equal(0, progress.Snapshot().Done);
        Assert.Empty(progress.Snapshot().InFlight);
    }

    [Fact]
    public void A_destroy_counts_the_planned_deletions_when_nothing_else_is_known()
    {
        var progress = new StackProgress(0);
        progress.Observe(new ResourcePlanned(Now, "aws_vpc.main", ChangeAction.Delete));
        progress.Observe(new ResourcePlanned(Now, "aws_subnet.a", ChangeAction.Delete));
        progress.Observe(new ResourceStarted(Now, "aws_subnet.a", ChangeAction.Delete));
        progress.Observe(new ResourceDone(Now, "aws_subnet.a", ChangeAction.Delete, null));

        Assert.Equal(1, progress.Snapshot().Done);
        Assert.Equal(2, progress.Snapshot().Total);
    }
}
