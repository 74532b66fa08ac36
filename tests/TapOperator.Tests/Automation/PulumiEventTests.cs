using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Pulumi;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class PulumiEventTests
{
    [Fact]
    public void An_update_is_read_as_starts_and_ends_with_terraforms_addresses()
    {
        var events = Fixture.Events("pulumi-up-failed.ndjson", new PulumiEventParser());

        Assert.Equal(
            ["aws_iam_role.r", "aws_s3_bucket.eu", "aws_sqs_queue.q", "aws_subnet.a", "aws_subnet.b", "aws_vpc.main"],
            events.OfType<ResourceStarted>().Select(e => e.Address).Order());
        var vpc = Assert.Single(events.OfType<ResourceDone>(), e => e.Address == "aws_vpc.main");
        Assert.Equal((ChangeAction.Create, "vpc-df67d4cf4c8541676"), (vpc.Action, vpc.ResourceId));
        Assert.Equal(["aws_iam_role.r", "aws_s3_bucket.eu"], events.OfType<ResourceFailed>().Select(e => e.Address).Order());
        Assert.Equal(new ChangeCounts(Created: 4), Assert.Single(events.OfType<RunSummary>()).Changes);
    }

    [Fact]
    public void Each_failure_is_told_once_with_code_and_request_id_and_echoes_are_dropped()
    {
        var errors = Fixture.Collect(Fixture.Events("pulumi-up-failed.ndjson", new PulumiEventParser())).Errors();

        Assert.Equal(2, errors.Count);
        var bucket = Assert.Single(errors, e => e.Address == "aws_s3_bucket.eu");
        Assert.Equal(
            (ErrorClass.Conflict, "BucketAlreadyOwnedByYou", "OEz0CNZKm3kvzCXcPh6I8dUWirVD1b9UpmzlVFWanrHjdS0sUzDl"), (bucket.Class, bucket.Code, bucket.RequestId));
        var role = Assert.Single(errors, e => e.Address == "aws_iam_role.r");
        Assert.Equal((ErrorClass.Conflict, "EntityAlreadyExists"), (role.Class, role.Code));
    }

    [Fact]
    public void Imports_deletions_and_warnings_are_read()
    {
        var events = Fixture.Events("pulumi-up-import.ndjson", new PulumiEventParser());

        Assert.Equal(new ChangeCounts(Deleted: 1, Imported: 1), Assert.Single(events.OfType<RunSummary>()).Changes);
        Assert.Equal("http://127.0.0.1:4566/123456789012/tap-q2", Assert.Single(events.OfType<ResourceDone>(), e => e.Action == ChangeAction.Import).ResourceId);
        Assert.Contains(events.OfType<DiagnosticReported>(), d => d.Severity == DiagnosticSeverity.Warning && d.Error.Message.Contains("pending operations", StringComparison.Ordinal));
        Assert.Empty(Fixture.Collect(events).Errors());
    }

    [Fact]
    public void A_destruction_counts_resources_and_neither_providers_nor_the_stack() =>
        Assert.Equal(
            new ChangeCounts(Deleted: 6), Assert.Single(Fixture.Events("pulumi-destroy.ndjson", new PulumiEventParser()).OfType<RunSummary>()).Changes);

    [Fact]
    public void A_preview_with_refresh_tells_what_drifted()
    {
        var plan = PulumiPreview.Read(Fixture.Text("pulumi-preview-drift.json"), null);

        Assert.Equal([("aws_subnet.b", ChangeAction.Create), ("aws_vpc.main", ChangeAction.Update)], plan.Changes.Select(c => (c.Address, c.Action)).Order());
        Assert.Equal(["tags", "tags_all"], plan.Changes.Single(c => c.Action == ChangeAction.Update).Attributes);
    }

    [Fact]
    public void A_preview_tells_what_is_replaced_and_no_secret()
    {
        var plan = PulumiPreview.Read(Fixture.Text("pulumi-preview-replace.json"), null);

        var change = Assert.Single(plan.Changes);
        Assert.Equal(("aws_sns_topic_subscription.chat", ChangeAction.Replace), (change.Address, change.Action));
        Assert.Equal(["endpoint"], change.Attributes);
    }

    [Fact]
    public void A_preview_that_printed_nothing_tells_what_was_said_on_standard_error()
    {
        var plan = PulumiPreview.Read("", "error: the stack is currently locked by 1 lock(s).");

        Assert.Equal(ErrorClass.Locked, Assert.Single(plan.Errors).Class);
    }

    [Theory]
    [InlineData("aws_vpc", "aws:index/vpc:Vpc")]
    [InlineData("aws_s3_bucket_policy", "aws:index/s3BucketPolicy:S3BucketPolicy")]
    [InlineData("aws_vpc_security_group_ingress_rule", "aws:index/vpcSecurityGroupIngressRule:VpcSecurityGroupIngressRule")]
    public void Types_and_tokens_lead_to_each_other(string type, string token)
    {
        Assert.Equal(token, PulumiNames.Token(type));
        Assert.Equal($"{type}.main", PulumiNames.Address($"urn:pulumi:us-east-1::tap::{token}::main"));
        Assert.Equal($"{type}.main", PulumiNames.Address(PulumiNames.Urn("us-east-1", $"{type}.main")));
    }

    [Theory]
    [InlineData("urn:pulumi:us-east-1::tap::pulumi:providers:aws::eu")]
    [InlineData("urn:pulumi:us-east-1::tap::pulumi:pulumi:Stack::tap-us-east-1")]
    [InlineData("no urn")]
    [InlineData(null)]
    public void What_is_no_resource_of_the_program_has_no_address(string? urn) => Assert.Null(PulumiNames.Address(urn));

    [Fact]
    public void An_import_of_what_does_not_exist_is_told_from_one_that_would_replace()
    {
        const string mark = "previously-imported resources that still specify an ID may not be replaced; please remove the `import` declaration from your program;\n";

        Assert.True(PulumiImports.SaysNotThere(mark + "name: {<nil>} => {/tap/app}\nnamePrefix: {<nil>} => {<nil>}"));
        Assert.False(PulumiImports.SaysNotThere(mark + "name: {/tap/other} => {/tap/app}\nnamePrefix: {<nil>} => {<nil>}"));
        Assert.True(PulumiImports.SaysNotThere("resource 'vpc-1' does not exist"));
    }
}
