using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Terraform;
using Xunit;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>What every engine must do, the same for all: on the real provider, against the emulator.</summary>
public abstract class EngineConformance
{
    private const string Secret = "https://example.com/planted-5ecret-note";
    private const string OtherSecret = "https://example.com/0ther-planted-note";
    private readonly EngineBench _bench;

    protected EngineConformance(EngineBench bench)
    {
        _bench = bench;
        bench.Require();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stack_lives_from_the_first_apply_to_its_destruction()
    {
        var events = new List<EngineEvent>();
        var work = With(_bench.Work("life", SmallPrograms.WithSubscriber("life"))) with { OnEvent = events.Add };

        await _bench.Table.CaseAsync("first apply", async () =>
        {
            var result = await _bench.Engine.ApplyAsync(work, Token);
            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Equal(6, result.Changes.Created);
            Assert.Equal(6, events.OfType<ResourceStarted>().Count());
            var done = events.OfType<ResourceDone>().Single(e => e.Address == "aws_vpc.main");
            Assert.Equal(done.ResourceId, result.Outputs.Text("vpc_id"));
            var inventory = await _bench.Engine.GetInventoryAsync(work, Token);
            Assert.Equal(["aws_cloudwatch_log_group.app", "aws_sns_topic.main", "aws_sns_topic_subscription.chat", "aws_subnet.s1", "aws_subnet.s2", "aws_vpc.main"], inventory.Resources.Keys.Order());
            Assert.Equal(done.ResourceId, inventory.Resources["aws_vpc.main"].ResourceId);
        });
        await _bench.Table.CaseAsync("outputs, secrets kept apart", async () =>
        {
            var outputs = await _bench.Engine.GetOutputsAsync(work, Token);
            Assert.Equal(["note"], outputs.Secret.Select(o => o.Key));
            Assert.Equal(Secret, (string?)outputs.Values["note"].Value);
            Assert.Equal(["vpc_id"], outputs.Plain.Select(o => o.Key));
            Assert.Equal([Secret], await SubscribersAsync());
            var journal = await File.ReadAllTextAsync(Path.Combine(work.Directory, "journal.ndjson"), Token);
            Assert.DoesNotContain(Secret, journal, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, await File.ReadAllTextAsync(Path.Combine(work.Directory, "main.tf.json"), Token), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, string.Join("\n", events), StringComparison.Ordinal);
        });
        await _bench.Table.CaseAsync("plan without a change", async () => Assert.True((await _bench.Engine.PlanAsync(work, Token)).IsEmpty));
        await _bench.Table.CaseAsync("apply without a change", async () =>
        {
            var result = await _bench.Engine.ApplyAsync(work, Token);
            Assert.True(result.IsSuccess);
            Assert.Equal(ChangeCounts.None, result.Changes);
        });
        var changed = With(work with { Program = SmallPrograms.WithSubscriber("life", subnets: 1, days: 14) }, OtherSecret);
        await _bench.Table.CaseAsync("plan of a change", async () =>
        {
            var plan = await _bench.Engine.PlanAsync(changed, Token);
            Assert.True(plan.IsSuccess, string.Join("\n", plan.Errors));
            Assert.Equal(
                [("aws_cloudwatch_log_group.app", ChangeAction.Update), ("aws_sns_topic_subscription.chat", ChangeAction.Replace), ("aws_subnet.s2", ChangeAction.Delete)],
                plan.Changes.Select(c => (c.Address, c.Action)).Order());
            Assert.DoesNotContain("planted", string.Join("\n", plan.Changes.SelectMany(c => c.Attributes)), StringComparison.Ordinal);
            Assert.Equal(["retention_in_days"], plan.Changes.Single(c => c.Action == ChangeAction.Update).Attributes);
        });
        await _bench.Table.CaseAsync("apply of a change", async () =>
        {
            var result = await _bench.Engine.ApplyAsync(changed, Token);
            Assert.Equal(new ChangeCounts(Updated: 1, Replaced: 1, Deleted: 1), result.Changes);
            Assert.Equal([OtherSecret], await SubscribersAsync());
            var journal = await File.ReadAllTextAsync(Path.Combine(work.Directory, "journal.ndjson"), Token);
            Assert.DoesNotContain("planted", journal + string.Join("\n", events), StringComparison.Ordinal);
        });
        await _bench.Table.CaseAsync("drift found", () => DriftIsFoundAsync(changed));
        await _bench.Table.CaseAsync("destroy", async () =>
        {
            var result = await _bench.Engine.DestroyAsync(changed, Token);
            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Empty((await _bench.Engine.GetInventoryAsync(changed, Token)).Resources);
            Assert.Empty(await VpcsAsync("life"));
        });
    }

    [Fact]
    public async Task What_AWS_refuses_fails_with_its_words_and_the_rest_goes_on()
    {
        var work = With(_bench.Work("refused", SmallPrograms.WithRefused("refused")));

        await _bench.Table.CaseAsync("failing resource: the others go on; address, code and request id come out", async () =>
        {
            var result = await _bench.Engine.ApplyAsync(work, Token);

            Assert.Equal(StackOutcome.Failed, result.Outcome);
            var error = Assert.Single(result.Errors);
            Assert.Equal(("aws_subnet.refused", "InvalidVpcID.NotFound", ErrorClass.Invalid), (error.Address, error.Code, error.Class));
            Assert.False(string.IsNullOrEmpty(error.RequestId));
            Assert.Equal(3, (await _bench.Engine.GetInventoryAsync(work, Token)).Resources.Count(r => !r.Value.IsTainted));
        });
    }

    [Fact]
    public async Task A_right_that_is_missing_is_denied_with_the_resource_that_takes_it()
    {
        const string Key = "AKIATAPFEWRIGHTS0001";
        var work = With(_bench.Work("rights", SmallPrograms.Network("rights", subnets: 1)));
        await _bench.Emulator.Rights.GiveAsync(Key, SmallPrograms.Rights(work.Program, "rights", without: "LogGroups"), Token);

        await _bench.Table.CaseAsync("missing right: denied, on the resource that takes it; the others go on", async () =>
        {
            var result = await _bench.Engine.ApplyAsync(work with { Environment = new Dictionary<string, string>(work.Environment) { ["AWS_ACCESS_KEY_ID"] = Key } }, Token);

            Assert.Equal(StackOutcome.Failed, result.Outcome);
            var error = Assert.Single(result.Errors);
            Assert.Equal(("aws_cloudwatch_log_group.app", "AccessDeniedException", ErrorClass.Denied), (error.Address, error.Code, error.Class));
            Assert.Contains("logs:CreateLogGroup", error.Message, StringComparison.Ordinal);
            Assert.Equal(["aws_subnet.s1", "aws_vpc.main"], (await _bench.Engine.GetInventoryAsync(work, Token)).Resources.Where(r => !r.Value.IsTainted).Select(r => r.Key).Order());
            Assert.All((await _bench.Emulator.Rights.UsedAsync(Key, Token)).Refused, refused => Assert.Equal("logs:CreateLogGroup", refused.Action));
        });
    }

    [Fact]
    public async Task What_exists_is_adopted_by_its_id_instead_of_being_made()
    {
        var work = With(_bench.Work("adopt", SmallPrograms.Network("adopt")));
        var made = await _bench.Probe.CallAsync("ec2", SmallPrograms.Region, "create_vpc", new { CidrBlock = "10.0.0.0/16" }, Token);
        var id = (string)made["Vpc"]!["VpcId"]!;

        await _bench.Table.CaseAsync("adopt by id", async () =>
        {
            var result = await _bench.Engine.AdoptAsync(work, [new("aws_vpc.main", id)], null, Token);
            Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
            Assert.Equal(id, result.Outputs.Text("vpc_id"));
            Assert.Equal(1, result.Changes.Imported);
            Assert.Equal([id], await VpcsAsync("adopt"));
        });
        await _bench.Table.CaseAsync("adopt of what does not exist is told apart", async () =>
        {
            Adoption[] wrong = [new("aws_cloudwatch_log_group.app", "/tap/not-there")];
            var fresh = With(_bench.Work("adopt-wrong", SmallPrograms.Network("adopt-wrong", subnets: 0)));
            var result = await _bench.Engine.AdoptAsync(fresh, wrong, null, Token);
            Assert.False(result.IsSuccess);
            Assert.Equal(["aws_cloudwatch_log_group.app"], _bench.Engine.NotThere(result.Errors, wrong));
        });
    }

    [Fact]
    public async Task A_provider_that_is_not_to_be_had_is_named()
    {
        if (_bench.Kind == EngineKind.Pulumi)
            Assert.Skip("Pulumi's plugins are looked for by the catalog: EngineCatalogTests");
        var engine = new TerraformEngine(_bench.Engine.Version, _bench.Program, _bench.Options with { PluginFolders = [] }, TimeProvider.System);
        var work = With(_bench.Work("provider", SmallPrograms.Network("provider")));
        // A proxy that is not there keeps the registry away.
        var offline = new Dictionary<string, string>(work.Environment) { ["HTTPS_PROXY"] = "http://127.0.0.1:1", ["HTTP_PROXY"] = "http://127.0.0.1:1" };

        await _bench.Table.CaseAsync("missing provider", async () =>
        {
            var result = await engine.ApplyAsync(work with { Environment = offline }, Token);

            Assert.Equal(ErrorClass.ProviderMissing, Assert.Single(result.Errors).Class);
            Assert.Empty(await VpcsAsync("provider"));
        });
    }

    private async Task DriftIsFoundAsync(StackWork work)
    {
        var inventory = await _bench.Engine.GetInventoryAsync(work, Token);
        var (vpc, subnet) = (inventory.Resources["aws_vpc.main"].ResourceId!, inventory.Resources["aws_subnet.s1"].ResourceId!);
        Assert.Empty((await _bench.Engine.DetectDriftAsync(work, Token)).Resources);
        await _bench.Probe.CallAsync(
            "ec2", SmallPrograms.Region, "create_tags", new { Resources = new[] { vpc }, Tags = new[] { new { Key = "Owner", Value = "somebody" } } }, Token);
        await _bench.Probe.CallAsync("ec2", SmallPrograms.Region, "delete_subnet", new { SubnetId = subnet }, Token);

        var drift = await _bench.Engine.DetectDriftAsync(work, Token);

        Assert.True(drift.IsSuccess, string.Join("\n", drift.Errors));
        Assert.Equal([("aws_subnet.s1", true), ("aws_vpc.main", false)], drift.Resources.Select(r => (r.Address, r.IsGone)).Order());
        Assert.Contains(drift.Resources.Single(r => !r.IsGone).Attributes, a => a.StartsWith("tags", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> VpcsAsync(string stack)
    {
        var answer = await _bench.Probe.CallAsync(
            "ec2", SmallPrograms.Region, "describe_vpcs", new { Filters = new[] { new { Name = "tag:tapoperator.io/stack", Values = new[] { $"conformance/{stack}/{SmallPrograms.Region}" } } } }, Token);
        return [.. answer["Vpcs"]!.AsArray().Select(v => (string)v!["VpcId"]!)];
    }

    private async Task<IReadOnlyList<string>> SubscribersAsync()
    {
        var answer = await _bench.Probe.CallAsync("sns", SmallPrograms.Region, "list_subscriptions", new { }, Token);
        return [.. answer["Subscriptions"]!.AsArray().Select(subscription => (string)subscription!["Endpoint"]!)];
    }

    private static StackWork With(StackWork work, string secret = Secret) => work with { Inputs = new Dictionary<string, JsonNode?> { ["note"] = secret } };
}

public sealed class PulumiConformance(PulumiBench bench) : EngineConformance(bench), IClassFixture<PulumiBench>;

public sealed class OpenTofuConformance(OpenTofuBench bench) : EngineConformance(bench), IClassFixture<OpenTofuBench>;

public sealed class TerraformConformance(TerraformBench bench) : EngineConformance(bench), IClassFixture<TerraformBench>;
