using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Costs;
using TapOperator.Entities.Status.Runs;
using TapOperator.Entities.Status.Stacks;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

public sealed class StatusTests(ApiServer server)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_status_written_by_the_client_fills_the_columns()
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("status", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);

        await WriteAsync(plane.Client, ns, Full());
        var table = await plane.Kubectl.RunAsync("-n", ns, "get", "te");
        var wide = await plane.Kubectl.RunAsync("-n", ns, "get", "te", "-o", "wide");

        Assert.Equal(["NAME", "READY", "PHASE", "REGIONS", "PRIMARY-VPC", "COST/MO", "DRIFT", "AGE"], Words(table.Split('\n')[0]));
        Assert.Equal(["starter", "True", "Ready", "2/2", "vpc-0123", "40-60", "None"], Words(table.Split('\n')[1])[..7]);
        Assert.Equal(["ENGINE", "LAST-APPLIED", "MESSAGE"], Words(wide.Split('\n')[0])[8..]);
        Assert.Contains("OpenTofu", wide, StringComparison.Ordinal);
        Assert.Contains("everything is in place", wide, StringComparison.Ordinal);
    }

    /// <summary>Else kstatus would take it for done.</summary>
    [Fact]
    public async Task A_new_object_says_that_nobody_has_looked_at_it()
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("status", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);

        Assert.Equal("""{"observedGeneration":-1}""", (await plane.Kubectl.GetAsync("te/starter", ns))["status"]?.ToJsonString());
    }

    [Fact]
    public async Task What_was_written_reads_back_the_same()
    {
        var plane = await server.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("status", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);

        await WriteAsync(plane.Client, ns, Full());
        var stored = (await plane.Kubectl.GetAsync("te/starter", ns))["status"]!.Deserialize<TapEnvironmentStatus>(TapJson.Options);

        Assert.Equal(JsonSerializer.Serialize(Full(), TapJson.Options), JsonSerializer.Serialize(stored, TapJson.Options));
    }

    private static TapEnvironmentStatus Full() => new()
    {
        ObservedGeneration = 1,
        Phase = EnvironmentPhase.Ready,
        ReadyRegions = "2/2",
        Conditions =
        [
            new Condition
            {
                Type = ConditionTypes.Ready,
                Status = ConditionStatus.True,
                Reason = "Applied",
                Message = "everything is in place",
                LastTransitionTime = Noon,
                ObservedGeneration = 1,
            },
        ],
        Regions =
        [
            new RegionStatus
            {
                Name = "us-east-1",
                Role = RegionRole.Primary,
                Phase = StackPhase.Ready,
                VpcId = "vpc-0123",
                Progress = new ProgressStatus { Done = 3, Total = 4, Current = "aws_vpc.main" },
                Endpoints = new Dictionary<string, string>(StringComparer.Ordinal) { ["bucket"] = "b" },
            },
            new RegionStatus { Name = "eu-west-1", Role = RegionRole.Secondary, Phase = StackPhase.Ready, LastApplied = Noon, Resources = 12 },
        ],
        Cost = new CostStatus { Monthly = "40-60", Low = 40, High = 60 },
        DriftSummary = "None",
        Engine = new EngineStatus { Type = EngineType.OpenTofu, Version = "1.12.6", Recorded = Noon },
        LastAttempt = new AttemptStatus { Started = Noon, Finished = Noon, Result = AttemptResult.Succeeded, Generation = 1 },
        LastApplied = Noon,
        Applied = new AppliedStatus
        {
            Suffix = "dev",
            PrimaryRegion = "us-east-1",
            Regions = [new AppliedRegion { Name = "us-east-1", Cidr = "10.10.0.0/16" }],
        },
        Account = new AccountStatus { Id = "123456789012", ConfigRecorder = ConfigRecorderOwner.Ours },
    };

    private static Task<object> WriteAsync(IKubernetes client, string ns, TapEnvironmentStatus status) =>
        client.CustomObjects.PatchNamespacedCustomObjectStatusAsync(
        new V1Patch(new JsonObject
        {
            ["apiVersion"] = $"{TapEnvironment.Group}/{TapEnvironment.Version}",
            ["kind"] = TapEnvironment.KindName,
            ["status"] = JsonSerializer.SerializeToNode(status, TapJson.Options),
        }.ToJsonString(), V1Patch.PatchType.ApplyPatch),
        TapEnvironment.Group, TapEnvironment.Version, ns, TapEnvironment.Plural, "starter", fieldManager: "tapoperator", force: true,
            cancellationToken: TestContext.Current.CancellationToken);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
