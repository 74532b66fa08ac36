using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Rights;
using TapOperator.IntegrationTests.Conformance;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Manifests;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Machine;
using Xunit;
using static TapOperator.IntegrationTests.Programs.PrimaryCluster;

namespace TapOperator.IntegrationTests.Programs;

/// <summary>
/// A copy of Aurora in another region is made with the rights that <c>tapoperator iam</c> gives, stays as it is, and goes without the original. Not on Terraform, which differs from OpenTofu in its binary only: the waits of the provider
/// alone take three minutes.
/// </summary>
public abstract class GlobalDatabase
{
    private const string Key = "AKIATAPCOPIES0000001";

    private readonly EngineBench _bench;

    protected GlobalDatabase(EngineBench bench)
    {
        _bench = bench;
        bench.Require();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_is_made_then_nothing_is_left_to_do_and_it_goes_without_the_original()
    {
        var environment = ManifestReader.ReadAndValidate(Path.Combine(Folders.Repository, "tests", "TapOperator.IntegrationTests", "Programs", "global-database.yaml")).Single();
        Assert.Empty(environment.Problems);
        var facts = new AccountFacts(Emulator.AccountId);
        var compilation = Blueprint.Compile(environment.Environment!, facts);
        var rights = OperatorRights.Of([new(environment.Environment!, compilation, Emulator.AccountId)]);
        await _bench.Emulator.Rights.GiveAsync(Key, rights.Select(document => document.Node()), Token);
        var inputs = await MakeAsync(_bench.Probe);
        var work = _bench.Work("copies", compilation.Global!) with
        {
            Inputs = inputs,
            Environment = new Dictionary<string, string>(_bench.AwsVariables) { ["AWS_ACCESS_KEY_ID"] = Key },
        };

        var result = await _bench.Engine.ApplyAsync(work, Token);
        Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
        await AssertCopyAsync((string)inputs["eu_central_1_kms_key_arn"]!);
        var endpoints = (await _bench.Engine.GetOutputsAsync(work, Token)).Values[WellKnownOutputs.ReplicaEndpoints].Value!;
        Assert.Contains(".cluster-ro-", (string?)endpoints[Secondary], StringComparison.Ordinal);

        var plan = await _bench.Engine.PlanAsync(work, Token);
        Assert.True(plan.IsEmpty, string.Join("\n", plan.Changes.Select(change => change.ToString()).Concat(plan.Errors.Select(error => error.ToString()))));
        var drift = await _bench.Engine.DetectDriftAsync(work, Token);
        Assert.Empty(drift.Errors);
        Assert.Empty(drift.Resources);

        await _bench.Emulator.Faults.ForgetRequestsAsync();
        // As where the last other region is taken out of the manifest: the program has providers left and no resources.
        var gone = await _bench.Engine.DestroyAsync(work with { Program = Blueprint.Empty(environment.Environment!, facts, WellKnownOutputs.GlobalStack), Inputs = new Dictionary<string, JsonNode?>() }, Token);
        Assert.True(gone.IsSuccess, string.Join("\n", gone.Errors));
        await AssertOrderAsync();
        Assert.Empty(await _bench.Probe.ListAsync("rds", Primary, "describe_global_clusters", "GlobalClusters"));
        Assert.Empty(await _bench.Probe.ListAsync("rds", Secondary, "describe_db_clusters", "DBClusters"));
        Assert.Equal($"{CopyName}-final", Assert.Single(await SnapshotsAsync(Secondary)).Text("DBClusterSnapshotIdentifier"));
        Assert.Equal("available", Assert.Single(await _bench.Probe.ListAsync("rds", Primary, "describe_db_clusters", "DBClusters")).Text("Status"));
        Assert.Empty(await SnapshotsAsync(Primary));
        Assert.Empty((await _bench.Emulator.Rights.UsedAsync(Key, Token)).Refused);
    }

    private async Task AssertCopyAsync(string key)
    {
        var whole = Assert.Single(await _bench.Probe.ListAsync("rds", Secondary, "describe_global_clusters", "GlobalClusters"));
        Assert.Equal(
            [("eu-central-1", "False"), ("eu-west-1", "True")],
            whole["GlobalClusterMembers"]!.AsArray().Select(member => (member.Text("DBClusterArn").Split(':')[3], member.Text("IsWriter") == "true" ? "True" : "False")).Order());
        var tags = await _bench.Probe.ListAsync("rds", Primary, "list_tags_for_resource", "TagList", new { ResourceName = whole.Text("GlobalClusterArn") });
        Assert.Contains(tags, tag => tag.Text("Key") == "tapoperator.io/address" && tag.Text("Value") == "aws_rds_global_cluster.main");

        var copy = Assert.Single(await _bench.Probe.ListAsync("rds", Secondary, "describe_db_clusters", "DBClusters"));
        Assert.Equal(("true", key), (copy.Text("StorageEncrypted"), copy.Text("KmsKeyId")));
        Assert.Equal(("appuser", "app"), (copy.Text("MasterUsername"), copy.Text("DatabaseName")));
        Assert.Null(copy["MasterUserSecret"]);
        Assert.Equal(("true", "14", CopyName), (copy.Text("IAMDatabaseAuthenticationEnabled"), copy.Text("BackupRetentionPeriod"), copy.Text("DBClusterParameterGroup")));
        Assert.Equal(["audit", "error", "slowquery"], copy["EnabledCloudwatchLogsExports"]!.AsArray().Select(log => (string?)log).Order(StringComparer.Ordinal));
        Assert.Equal("8", copy["ServerlessV2ScalingConfiguration"].Text("MinCapacity").Split('.')[0]);
        var reader = Assert.Single(await _bench.Probe.ListAsync("rds", Secondary, "describe_db_instances", "DBInstances"));
        Assert.Equal(("db.serverless", "false"), (reader.Text("DBInstanceClass"), reader.Text("PubliclyAccessible")));
    }

    /// <summary>The reader, then its cluster, detached first, then the whole, from which the writer is let go.</summary>
    private async Task AssertOrderAsync()
    {
        string[] steps = ["DeleteDBInstance", "RemoveFromGlobalCluster", "DeleteDBCluster", "DeleteGlobalCluster"];
        var done = (await _bench.Emulator.Faults.RequestsAsync()).Where(request => request.Service == "rds" && steps.Contains(request.Operation, StringComparer.Ordinal) && request.Status == 200);
        Assert.Equal(
            [
                (Secondary, "DeleteDBInstance"), (Secondary, "RemoveFromGlobalCluster"), (Secondary, "DeleteDBCluster"), (Primary, "RemoveFromGlobalCluster"),
                (Primary, "DeleteGlobalCluster"),
            ],
            done.Select(request => (request.Region, request.Operation)));
    }

    private Task<IReadOnlyList<JsonNode>> SnapshotsAsync(string region) =>
        _bench.Probe.ListAsync("rds", region, "describe_db_cluster_snapshots", "DBClusterSnapshots", new { SnapshotType = "manual" });
}

public sealed class PulumiGlobalDatabase(PulumiBench bench) : GlobalDatabase(bench), IClassFixture<PulumiBench>;

public sealed class OpenTofuGlobalDatabase(OpenTofuBench bench) : GlobalDatabase(bench), IClassFixture<OpenTofuBench>;
