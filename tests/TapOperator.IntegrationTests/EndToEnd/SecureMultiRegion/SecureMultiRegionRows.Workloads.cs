using System.Text;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>S1.10 to S1.13: instances, functions, storage, databases.</summary>
public abstract partial class SecureMultiRegionRows
{
    [Fact]
    public async Task S1_10_instances_run_amazon_linux_encrypted_without_keys_with_imdsv2_and_tls12()
    {
        foreach (var region in Regions)
        {
            var instance = Assert.Single(await InstancesAsync(region));
            Assert.Equal("required", instance["MetadataOptions"]!.Text("HttpTokens"));
            Assert.Null(instance["KeyName"]);
            Assert.NotNull(instance["IamInstanceProfile"]);
            var image = Assert.Single(await Aws.ListAsync("ec2", region, "describe_images", "Images", new { ImageIds = new[] { instance.Text("ImageId") } }));
            Assert.Contains("al2023", image.Text("Name"), StringComparison.Ordinal);

            var volumes = instance["BlockDeviceMappings"]!.AsArray().Select(mapping => mapping!["Ebs"]!.Text("VolumeId")).ToArray();
            var key = (await KeyOfAsync(region)).Text("Arn");
            foreach (var volume in await Aws.ListAsync("ec2", region, "describe_volumes", "Volumes", new { VolumeIds = volumes }))
            {
                Assert.Equal(("True", "gp3"), (volume.Text("Encrypted").Replace("true", "True", StringComparison.Ordinal), volume.Text("VolumeType")));
                Assert.Equal(key, volume.Text("KmsKeyId"));
            }

            var attribute = await Aws.CallAsync("ec2", region, "describe_instance_attribute", new { InstanceId = instance.Text("InstanceId"), Attribute = "userData" });
            var userData = Encoding.UTF8.GetString(Convert.FromBase64String(attribute["UserData"]!.Text("Value")));
            Assert.Contains("min_tls_version = TLS1.2", userData, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S1_11_functions_run_inside_the_vpc_with_an_encrypted_environment()
    {
        foreach (var region in Regions)
        {
            var function = Assert.Single(await Aws.ListAsync("lambda", region, "list_functions", "Functions"));
            Assert.Equal((await KeyOfAsync(region)).Text("Arn"), function.Text("KMSKeyArn"));
            var vpc = (await Aws.VpcAsync(region)).Text("VpcId");
            var subnets = (await InVpcAsync("describe_subnets", "Subnets", region, vpc)).Select(subnet => subnet.Text("SubnetId")).ToHashSet();
            var used = function["VpcConfig"]!["SubnetIds"]!.AsArray().Select(subnet => subnet!.ToString()).ToList();
            Assert.NotEmpty(used);
            Assert.Subset(subnets, used.ToHashSet());
            Assert.NotEmpty(function["VpcConfig"]!["SecurityGroupIds"]!.AsArray());
        }
    }

    [Fact]
    public async Task S1_12_each_region_has_a_versioned_bucket_encrypted_by_its_key_and_closed_to_the_public()
    {
        var buckets = await Aws.ListAsync("s3", Primary, "list_buckets", "Buckets");
        foreach (var region in Regions)
        {
            var bucket = Assert.Single(buckets, bucket => bucket.Text("Name").StartsWith($"prod-storage-{region}", StringComparison.Ordinal)).Text("Name");
            Assert.Equal("Enabled", (await Aws.CallAsync("s3", region, "get_bucket_versioning", new { Bucket = bucket })).Text("Status"));
            var rule = (await Aws.CallAsync("s3", region, "get_bucket_encryption", new { Bucket = bucket }))["ServerSideEncryptionConfiguration"]!["Rules"]![0]!;
            Assert.Equal("aws:kms", rule["ApplyServerSideEncryptionByDefault"]!.Text("SSEAlgorithm"));
            Assert.Equal((await KeyOfAsync(region)).Text("Arn"), rule["ApplyServerSideEncryptionByDefault"]!.Text("KMSMasterKeyID"));
            var block = (await Aws.CallAsync("s3", region, "get_public_access_block", new { Bucket = bucket }))["PublicAccessBlockConfiguration"]!;
            Assert.All(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], setting => Assert.True(block[setting]!.GetValue<bool>(), setting));
        }
    }

    [Fact]
    public async Task S1_13_databases_are_encrypted_backed_up_and_reachable_only_from_the_applications_groups()
    {
        foreach (var region in Regions)
        {
            var database = Assert.Single(await Aws.ListAsync("rds", region, "describe_db_instances", "DBInstances"));
            Assert.Equal("postgres", database.Text("Engine"));
            Assert.Equal(region == Primary, database["MultiAZ"]!.GetValue<bool>());
            Assert.True(database["StorageEncrypted"]!.GetValue<bool>());
            Assert.Equal((await KeyOfAsync(region)).Text("Arn"), (await Aws.KeyAsync(region, database.Text("KmsKeyId"))).Text("Arn"));
            Assert.Equal(7, database["BackupRetentionPeriod"]!.GetValue<int>());
            Assert.False(database["PubliclyAccessible"]!.GetValue<bool>());
            var ids = database["VpcSecurityGroups"]!.AsArray().Select(group => group!["VpcSecurityGroupId"]!.ToString()).ToArray();
            var groups = await Aws.ListAsync("ec2", region, "describe_security_groups", "SecurityGroups", new { GroupIds = ids });
            Assert.All(groups, group => Assert.Empty(Ranges(group)));
            Assert.All(groups, group => Assert.NotEmpty(Sources(group)));
        }
    }
}
