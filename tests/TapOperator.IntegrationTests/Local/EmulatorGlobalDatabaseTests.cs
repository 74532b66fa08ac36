using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Testing.Aws;
using Xunit;
using static TapOperator.IntegrationTests.Programs.PrimaryCluster;

namespace TapOperator.IntegrationTests.Local;

/// <summary>What AWS documents of Aurora global databases and moto does otherwise: fixes/rds_global.py. What engines do with them is in <c>GlobalDatabase</c>.</summary>
public sealed class EmulatorGlobalDatabaseTests : IAsyncLifetime
{
    private const string Whole = "copies-whole";

    private Emulator _emulator = null!;
    private AwsProbe _aws = null!;
    private IReadOnlyDictionary<string, JsonNode?> _inputs = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        _aws = await _emulator.StartProbeAsync();
        _inputs = await MakeAsync(_aws);
        await _aws.CallAsync("rds", Primary, "create_global_cluster", new { GlobalClusterIdentifier = Whole, SourceDBClusterIdentifier = (string)_inputs["eu_west_1_database_arn"]!, DeletionProtection = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_secondary_is_what_AWS_lets_it_be()
    {
        await RefusedAsync("GlobalClusterNotFoundFault", Copy(whole: "another"));
        await RefusedAsync("InvalidParameterCombination", Copy(password: "test-only-password"));
        await RefusedAsync("InvalidParameterCombination", Copy(key: null));
        await RefusedAsync("InvalidParameterCombination", Copy(key: "arn:aws:kms:eu-west-1:123456789012:key/a"));
        await RefusedAsync("InvalidParameterValue", Copy(version: "8.0.mysql_aurora.3.04.0"));

        await _aws.CallAsync("rds", Secondary, "create_db_cluster", Copy());
        var copy = Assert.Single(await _aws.ListAsync("rds", Secondary, "describe_db_clusters", "DBClusters"));
        Assert.Equal(((string?)_inputs["eu_west_1_database_arn"], "8.0"), (copy.Text("ReplicationSourceIdentifier"), copy.Text("EngineVersion")));
        await RefusedAsync("InvalidParameterCombination", Copy(name: "second"));
    }

    [Fact]
    public async Task It_is_taken_apart_in_one_order_only()
    {
        await _aws.CallAsync("rds", Secondary, "create_db_cluster", Copy());
        var copy = Assert.Single(await _aws.ListAsync("rds", Secondary, "describe_db_clusters", "DBClusters")).Text("DBClusterArn");

        await RefusedAsync("InvalidDBClusterStateFault", new { DBClusterIdentifier = CopyName, SkipFinalSnapshot = true }, Secondary, "delete_db_cluster");
        await RefusedAsync("InvalidGlobalClusterStateFault", new { GlobalClusterIdentifier = Whole, DbClusterIdentifier = (string)_inputs["eu_west_1_database_arn"]! }, Primary, "remove_from_global_cluster");
        await _aws.CallAsync("rds", Secondary, "remove_from_global_cluster", new { GlobalClusterIdentifier = Whole, DbClusterIdentifier = copy });
        await RefusedAsync("InvalidParameterValue", new { GlobalClusterIdentifier = Whole, DbClusterIdentifier = copy }, Secondary, "remove_from_global_cluster");
        await _aws.CallAsync("rds", Secondary, "delete_db_cluster", new { DBClusterIdentifier = CopyName, SkipFinalSnapshot = true });
        await _aws.CallAsync("rds", Primary, "remove_from_global_cluster", new { GlobalClusterIdentifier = Whole, DbClusterIdentifier = (string)_inputs["eu_west_1_database_arn"]! });

        await RefusedAsync("InvalidParameterCombination", new { GlobalClusterIdentifier = Whole }, Primary, "delete_global_cluster");
        await _aws.CallAsync("rds", Primary, "modify_global_cluster", new { GlobalClusterIdentifier = Whole, DeletionProtection = false });
        await _aws.CallAsync("rds", Primary, "delete_global_cluster", new { GlobalClusterIdentifier = Whole });
        await RefusedAsync("GlobalClusterNotFoundFault", new { GlobalClusterIdentifier = Whole }, Primary, "describe_global_clusters");
    }

    [Fact]
    public async Task RDS_keeps_no_password_of_a_member()
    {
        await RefusedAsync("InvalidParameterCombination", new { DBClusterIdentifier = Name, ManageMasterUserPassword = true }, Primary, "modify_db_cluster");
        var kept = await _aws.CallAsync("rds", Primary, "create_db_cluster", new { DBClusterIdentifier = "kept", Engine = "aurora-mysql", MasterUsername = "appuser", ManageMasterUserPassword = true });
        await RefusedAsync("InvalidParameterCombination", new { GlobalClusterIdentifier = "other", SourceDBClusterIdentifier = kept["DBCluster"].Text("DBClusterArn") }, Primary, "create_global_cluster");
    }

    private async Task RefusedAsync(string code, object arguments, string region = Secondary, string operation = "create_db_cluster") =>
        Assert.Equal(code, (await Assert.ThrowsAsync<AwsProbeException>(() => _aws.CallAsync("rds", region, operation, arguments))).Code);

    private JsonObject Copy(string name = CopyName, string whole = Whole, string? password = null, string? key = "", string? version = null)
    {
        var arguments = new JsonObject { ["DBClusterIdentifier"] = name, ["Engine"] = "aurora-mysql", ["GlobalClusterIdentifier"] = whole, ["StorageEncrypted"] = true };
        if (password is not null)
            arguments["MasterUserPassword"] = password;
        if (key is not null)
            arguments["KmsKeyId"] = key.Length > 0 ? key : (string)_inputs["eu_central_1_kms_key_arn"]!;
        if (version is not null)
            arguments["EngineVersion"] = version;
        return arguments;
    }
}
