using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Terraform;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class TerraformEventTests
{
    [Fact]
    public void An_apply_is_read_from_plan_to_summary()
    {
        var events = Fixture.Events("terraform-apply.ndjson", new TerraformEventParser());

        Assert.Equal(6, events.OfType<ResourcePlanned>().Count());
        Assert.Equal(6, events.OfType<ResourceStarted>().Count());
        Assert.Equal("vpc-66970701f721c0cd7", events.OfType<ResourceDone>().Single(e => e.Address == "aws_vpc.main").ResourceId);
        Assert.Equal([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)], events.OfType<ResourceProgress>().Select(e => e.Elapsed));
        Assert.Equal(new ChangeCounts(Created: 6), Assert.Single(events.OfType<RunSummary>()).Changes);
        Assert.Single(events.OfType<DiagnosticReported>(), d => d.Severity == DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("delete", "create")]
    [InlineData("create", "delete")]
    public void A_replacement_is_counted_once(string first, string second)
    {
        var parser = new TerraformEventParser();
        var lines = new[]
        {
            """{"type":"planned_change","change":{"resource":{"addr":"aws_subnet.a"},"action":"replace"}}""",
            Complete("aws_subnet.a", first),
            Complete("aws_subnet.a", second),
            Complete("aws_subnet.b", "delete"),
            """{"type":"change_summary","changes":{"operation":"apply"}}""",
        };

        var events = lines.SelectMany(parser.Parse).ToList();

        Assert.Equal(new ChangeCounts(Replaced: 1, Deleted: 1), Assert.Single(events.OfType<RunSummary>()).Changes);

        static string Complete(string address, string action) =>
            $$$"""{"type":"apply_complete","hook":{"resource":{"addr":"{{{address}}}"},"action":"{{{action}}}"}}""";
    }

    [Fact]
    public void A_failure_comes_with_address_code_and_request_id()
    {
        var error = Assert.Single(Fixture.Collect(Fixture.Events("terraform-apply-failed.ndjson", new TerraformEventParser())).Errors());

        Assert.Equal(("aws_subnet.refused", "InvalidVpcID.NotFound", ErrorClass.Invalid), (error.Address, error.Code, error.Class));
        Assert.False(string.IsNullOrEmpty(error.RequestId));
    }

    [Fact]
    public void A_plan_tells_what_would_change_without_telling_values()
    {
        var planned = TerraformPlan.Read(Fixture.Text("terraform-plan-drift.json"));

        Assert.Equal(
            [("aws_subnet.ok", ChangeAction.Replace), ("aws_subnet.refused", ChangeAction.Create), ("aws_vpc.main", ChangeAction.Update)],
            planned.Select(p => (p.Change.Address, p.Change.Action)).Order());
        Assert.Contains("cidr_block", planned.Single(p => p.Change.Action == ChangeAction.Replace).Change.Attributes);
        Assert.DoesNotContain(planned, p => p.BecauseTainted);
    }

    [Fact]
    public void A_state_gives_its_resources_with_their_ids()
    {
        var inventory = TerraformState.Inventory(Fixture.Text("terraform.tfstate.json"));

        Assert.Equal(["aws_subnet.ok", "aws_vpc.main"], inventory.Resources.Keys.Order());
        Assert.Equal("vpc-7bcf59fa7a1d517f3", inventory.Resources["aws_vpc.main"].ResourceId);
        Assert.False(inventory.Resources["aws_vpc.main"].IsTainted);
    }

    [Fact]
    public void An_empty_state_file_is_a_state_without_resources() => Assert.Empty(TerraformState.Inventory("").Resources);

    [Theory]
    [InlineData("{\"version\": 4, \"resour")]
    [InlineData("{\"version\": 3}")]
    [InlineData("null")]
    public void A_damaged_state_is_refused(string state) =>
        Assert.Equal(ErrorClass.StateUnreadable, Assert.Throws<EngineException>(() => TerraformState.Inventory(state)).Error.Class);

    [Fact]
    public void Half_a_line_says_nothing()
    {
        var line = Fixture.Text("tofu-apply-killed.ndjson").Split('\n')[2];

        Assert.NotEmpty(new TerraformEventParser().Parse(line));
        Assert.Empty(new TerraformEventParser().Parse(line[..^20]));
    }

    [Fact]
    public void A_failed_deletion_without_an_address_finds_it_by_the_id_that_AWS_names()
    {
        var collector = Fixture.Collect(
        [
            new ResourceStarted(default, "aws_vpc.main", ChangeAction.Delete, "vpc-1"),
            new ResourceStarted(default, "aws_vpc.other", ChangeAction.Delete, "vpc-2"),
            new ResourceFailed(default, "aws_vpc.main", ChangeAction.Delete),
            new ResourceFailed(default, "aws_vpc.other", ChangeAction.Delete),
            new DiagnosticReported(default, DiagnosticSeverity.Error, ErrorReader.Read("deleting EC2 VPC (vpc-2): api error DependencyViolation: has dependencies")),
        ]);

        var errors = collector.Errors();

        Assert.Equal("aws_vpc.other", Assert.Single(errors, e => e.Code == "DependencyViolation").Address);
        Assert.Equal("aws_vpc.main", Assert.Single(errors, e => e.Code is null).Address);
    }
}
