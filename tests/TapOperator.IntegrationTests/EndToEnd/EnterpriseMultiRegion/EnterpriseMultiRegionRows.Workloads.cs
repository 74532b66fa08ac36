using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>S2.4, S2.6 to S2.9: instances, functions, buckets, databases, tables.</summary>
public abstract partial class EnterpriseMultiRegionRows
{
    [Fact]
    public async Task S2_04_the_group_mixes_three_families_with_encrypted_volumes()
    {
        foreach (var region in Regions)
        {
            var mixed = (await GroupAsync(region))["MixedInstancesPolicy"]!;
            Assert.Equal(["m6i.large", "c6i.large", "t3.large"], mixed["LaunchTemplate"]!["Overrides"]!.AsArray().Select(type => type.Text("InstanceType")));
            Assert.Equal(("1", "50"), (mixed["InstancesDistribution"].Text("OnDemandBaseCapacity"), mixed["InstancesDistribution"].Text("OnDemandPercentageAboveBaseCapacity")));
            var template = await Aws.CallAsync("ec2", region, "describe_launch_template_versions",
                new { LaunchTemplateId = mixed["LaunchTemplate"]!["LaunchTemplateSpecification"].Text("LaunchTemplateId"), Versions = new[] { "$Latest" } });
            var data = template["LaunchTemplateVersions"]![0]!["LaunchTemplateData"]!;
            var volume = Assert.Single(data["BlockDeviceMappings"]!.AsArray())!["Ebs"]!;
            Assert.True(volume["Encrypted"]!.GetValue<bool>());
            Assert.Equal((KeyArn(region), "required"), (volume.Text("KmsKeyId"), data["MetadataOptions"].Text("HttpTokens")));
        }
    }

    [Fact]
    public async Task S2_06_a_Python_function_in_private_subnets()
    {
        foreach (var region in Regions)
        {
            var function = Assert.Single(await Aws.ListAsync("lambda", region, "list_functions", "Functions"));
            Assert.Equal("python3.12", function.Text("Runtime"));
            var tables = await Aws.TablesAsync(region);
            var places = (await Aws.InVpcAsync(region, "describe_subnets", "Subnets")).Where(subnet => Texts(function["VpcConfig"]!["SubnetIds"]).Contains(subnet.Text("SubnetId"))).ToList();
            Assert.Equal(Zones, places.Count);
            Assert.All(places, subnet => Assert.Equal("nat", tables.WayOut(subnet, "0.0.0.0/0")));
        }
    }

    [Fact]
    public async Task S2_07_objects_are_locked_and_copied_to_the_other_regions_under_their_keys()
    {
        foreach (var region in Regions)
        {
            Assert.Equal("Enabled", (await Aws.CallAsync("s3", region, "get_bucket_versioning", new { Bucket = Bucket(region) })).Text("Status"));
            var retention = (await Aws.CallAsync("s3", region, "get_object_lock_configuration", new { Bucket = Bucket(region) }))["ObjectLockConfiguration"]!["Rule"]!["DefaultRetention"];
            Assert.Equal(("GOVERNANCE", "30"), (retention.Text("Mode"), retention.Text("Days")));
            await Aws.CallAsync("s3", region, "put_object", new { Bucket = Bucket(region), Key = "report", Body = "first" });
            Assert.Equal("GOVERNANCE", (await Aws.CallAsync("s3", region, "head_object", new { Bucket = Bucket(region), Key = "report" })).Text("ObjectLockMode"));
        }

        var rules = (await Aws.CallAsync("s3", Primary, "get_bucket_replication", new { Bucket = Bucket(Primary) }))["ReplicationConfiguration"]!["Rules"]!.AsArray();
        Assert.Equal(
            Regions.Where(region => region != Primary).Select(region => $"arn:aws:s3:::{Bucket(region)} {KeyArn(region)}").Order(),
            rules.Select(rule => $"{rule!["Destination"].Text("Bucket")} {rule["Destination"]!["EncryptionConfiguration"].Text("ReplicaKmsKeyID")}").Order());
        Assert.All(rules, rule => Assert.Equal("Enabled", rule!["SourceSelectionCriteria"]!["SseKmsEncryptedObjects"].Text("Status")));
    }

    [Fact]
    public async Task S2_08_a_PostgreSQL_15_with_a_replica_in_each_other_region_and_TLS_forced()
    {
        var primary = await DatabaseAsync(Primary);
        Assert.Equal(("postgres", "15"), (primary.Text("Engine"), primary.Text("EngineVersion").Split('.')[0]));
        foreach (var region in Regions)
        {
            var database = await DatabaseAsync(region);
            if (region != Primary)
                Assert.Equal(primary.Text("DBInstanceArn"), database.Text("ReadReplicaSourceDBInstanceIdentifier"));
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, database.Text("KmsKeyId"))).Text("Arn"));
            var group = Assert.Single(database["DBParameterGroups"]!.AsArray()).Text("DBParameterGroupName");
            var parameters = await Aws.ListAsync("rds", region, "describe_db_parameters", "Parameters", new { DBParameterGroupName = group, Source = "user" });
            Assert.Equal("1", Assert.Single(parameters, parameter => parameter.Text("ParameterName") == "rds.force_ssl").Text("ParameterValue"));
        }
    }

    [Fact]
    public async Task S2_09_the_table_of_sessions_is_in_every_region_under_its_key()
    {
        var name = $"PROD-sessions-corp-{Primary}";
        foreach (var region in Regions)
        {
            var table = (await Aws.CallAsync("dynamodb", region, "describe_table", new { TableName = name }))["Table"]!;
            Assert.Equal(("ACTIVE", KeyArn(region)), (table.Text("TableStatus"), table["SSEDescription"].Text("KMSMasterKeyArn")));
            Assert.Equal(
                Regions.Where(other => other != region).Select(other => $"{other} ACTIVE {KeyArn(other)}").Order(),
                table["Replicas"]!.AsArray().Select(replica => $"{replica.Text("RegionName")} {replica.Text("ReplicaStatus")} {replica.Text("KMSMasterKeyId")}").Order());
            var backups = (await Aws.CallAsync("dynamodb", region, "describe_continuous_backups", new { TableName = name }))["ContinuousBackupsDescription"]!["PointInTimeRecoveryDescription"];
            Assert.Equal("ENABLED", backups.Text("PointInTimeRecoveryStatus"));
        }

        await Aws.CallAsync("dynamodb", Primary, "put_item", new { TableName = name, Item = new { sessionId = new { S = "a" } } });
        foreach (var region in Regions)
            Assert.Single(await Aws.ListAsync("dynamodb", region, "scan", "Items", new { TableName = name }));
    }

    private async Task<JsonNode> GroupAsync(string region) => Assert.Single(await Aws.ListAsync("autoscaling", region, "describe_auto_scaling_groups", "AutoScalingGroups"));

    private async Task<JsonNode> DatabaseAsync(string region) => Assert.Single(await Aws.ListAsync("rds", region, "describe_db_instances", "DBInstances"));
}
