using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Recovery;
using TapOperator.Automation.Terraform;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class RecoveryPlannerTests
{
    [Fact]
    public void After_OpenTofu_was_killed_before_its_first_write_every_resource_of_the_journal_is_asked_about()
    {
        var journal = JournalDigest.Of(Fixture.Events("tofu-apply-killed.ndjson", new TerraformEventParser()));

        var questions = RecoveryPlanner.Questions(StateInventory.Empty, journal);

        Assert.Equal(
            ["aws_iam_role.r", "aws_s3_bucket.eu", "aws_sqs_queue.q", "aws_subnet.a", "aws_subnet.b", "aws_vpc.main"], questions.Select(q => q.Address));
        Assert.Equal("subnet-a521453ffe0cd184b", questions.Single(q => q.Address == "aws_subnet.a").ResourceId);
        Assert.Null(questions.Single(q => q.Address == "aws_sqs_queue.q").ResourceId);
    }

    [Fact]
    public void What_the_state_has_is_not_asked_about()
    {
        var journal = Digest(Started("aws_vpc.a"), Done("aws_vpc.a", "vpc-1"), Started("aws_vpc.b"));

        Assert.Equal(["aws_vpc.b"], RecoveryPlanner.Questions(State(("aws_vpc.a", "vpc-1")), journal).Select(q => q.Address));
    }

    [Fact]
    public void Creations_that_only_the_state_knows_to_be_pending_are_asked_about()
    {
        var state = StateInventory.Empty with { PendingCreates = ["aws_vpc.a"] };

        Assert.Equal([("aws_vpc.a", null)], RecoveryPlanner.Questions(state, new()).Select(q => (q.Address, q.ResourceId)));
    }

    [Fact]
    public void A_creation_that_failed_may_have_been_done_all_the_same()
    {
        var journal = Digest(Started("aws_vpc.a"), new ResourceFailed(default, "aws_vpc.a", ChangeAction.Create));

        Assert.Null(Assert.Single(RecoveryPlanner.Questions(StateInventory.Empty, journal)).ResourceId);
    }

    [Fact]
    public void What_was_made_and_deleted_again_is_gone()
    {
        var journal = Digest(
            Started("aws_vpc.a"), Done("aws_vpc.a", "vpc-1"), new ResourceStarted(default, "aws_vpc.a", ChangeAction.Delete, "vpc-1"),
            new ResourceDone(default, "aws_vpc.a", ChangeAction.Delete, null));

        Assert.Empty(RecoveryPlanner.Questions(StateInventory.Empty, journal));
    }

    [Fact]
    public void The_new_one_of_a_replacement_outlives_the_deletion_of_the_old_one()
    {
        var journal = Digest(
            Started("aws_vpc.a"), Done("aws_vpc.a", "vpc-2"), new ResourceStarted(default, "aws_vpc.a", ChangeAction.Delete, "vpc-1"),
            new ResourceDone(default, "aws_vpc.a", ChangeAction.Delete, null));

        Assert.Equal("vpc-2", Assert.Single(RecoveryPlanner.Questions(StateInventory.Empty, journal)).ResourceId);
    }

    [Fact]
    public void A_state_that_names_the_deleted_half_of_a_replacement_is_out_of_date()
    {
        var journal = Digest(
            new ResourceStarted(default, "aws_vpc.a", ChangeAction.Delete, "vpc-1"), new ResourceDone(default, "aws_vpc.a", ChangeAction.Delete, null),
            Started("aws_vpc.a"), Done("aws_vpc.a", "vpc-2"));

        Assert.Equal([("aws_vpc.a", "vpc-2")], RecoveryPlanner.Superseded(State(("aws_vpc.a", "vpc-1")), journal).Select(q => (q.Address, q.ResourceId)));
        Assert.Empty(RecoveryPlanner.Superseded(State(("aws_vpc.a", "vpc-2")), journal));
    }

    private static JournalDigest Digest(params EngineEvent[] events) => JournalDigest.Of(events);

    private static ResourceStarted Started(string address) => new(default, address, ChangeAction.Create);

    private static ResourceDone Done(string address, string id) => new(default, address, ChangeAction.Create, id);

    private static StateInventory State(params (string Address, string Id)[] resources) =>
        new(resources.ToDictionary(r => r.Address, r => new StateResource(r.Address, r.Id, false)), []);
}
