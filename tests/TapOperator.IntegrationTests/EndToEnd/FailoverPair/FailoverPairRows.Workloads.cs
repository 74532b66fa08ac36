using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Secrets;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.FailoverPair;

/// <summary>S4.3, S4.5 to S4.7: distribution, databases, instances, messages.</summary>
public abstract partial class FailoverPairRows
{
    // The managed policy CachingOptimized (CloudFront Developer Guide, "Use managed cache policies").
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    [Fact]
    public async Task S4_03_the_distribution_serves_the_primarys_bucket_and_turns_to_the_secondarys()
    {
        var id = (await DistributionAsync()).Text("Id");
        var config = (await Aws.CallAsync("cloudfront", Primary, "get_distribution_config", new { Id = id }))["DistributionConfig"]!;
        Assert.Equal("PriceClass_100", config.Text("PriceClass"));
        var behavior = config["DefaultCacheBehavior"]!;
        Assert.Equal(("redirect-to-https", CachingOptimized), (behavior.Text("ViewerProtocolPolicy"), behavior.Text("CachePolicyId")));

        var group = Assert.Single(config["OriginGroups"]!["Items"]!.AsArray())!;
        Assert.Equal(group.Text("Id"), behavior.Text("TargetOriginId"));
        Assert.Equal([Primary, Secondary], group["Members"]!["Items"]!.AsArray().Select(member => member!.Text("OriginId")));
        Assert.Contains("503", group["FailoverCriteria"]!.ToJsonString(), StringComparison.Ordinal);

        foreach (var origin in config["Origins"]!["Items"]!.AsArray().OfType<JsonNode>())
        {
            var region = origin.Text("Id");
            Assert.Equal($"{Bucket(region)}.s3.{region}.amazonaws.com".Replace(".us-east-1.", "..", StringComparison.Ordinal), origin.Text("DomainName").Replace(".us-east-1.", "..", StringComparison.Ordinal));
            var access = (await Aws.CallAsync("cloudfront", Primary, "get_origin_access_control", new { Id = origin.Text("OriginAccessControlId") }))["OriginAccessControl"]!["OriginAccessControlConfig"];
            Assert.Equal(("s3", "always", "sigv4"), (access.Text("OriginAccessControlOriginType"), access.Text("SigningBehavior"), access.Text("SigningProtocol")));
            JsonNode reads = Assert.Single(await PolicyOfAsync(region), rule => rule!["Principal"]!.ToJsonString().Contains("cloudfront.amazonaws.com", StringComparison.Ordinal))!;
            Assert.Equal(("Allow", "s3:GetObject"), (reads.Text("Effect"), reads.Text("Action")));
            Assert.Contains($"arn:aws:cloudfront::{Account}:distribution/", reads["Condition"]!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.True(config["Logging"]!["Enabled"]!.GetValue<bool>());
        var logs = config["Logging"].Text("Bucket").Split(".s3.")[0];
        var block = (await Aws.CallAsync("s3", Primary, "get_public_access_block", new { Bucket = logs }))["PublicAccessBlockConfiguration"]!;
        Assert.True(block["BlockPublicAcls"]!.GetValue<bool>());
    }

    [Fact]
    public async Task S4_05_a_multi_zone_PostgreSQL_16_with_a_generated_secret_and_a_replica_in_the_secondary()
    {
        var primary = await DatabaseAsync(Primary);
        Assert.Equal(("postgres", "16"), (primary.Text("Engine"), primary.Text("EngineVersion").Split('.')[0]));
        Assert.Equal(("tapdb", "tapuser", "7"), (primary.Text("DBName"), primary.Text("MasterUsername"), primary.Text("BackupRetentionPeriod")));
        Assert.True(primary["MultiAZ"]!.GetValue<bool>());

        var secret = Assert.Single(await Aws.ListAsync("secretsmanager", Primary, "list_secrets", "SecretList"));
        Assert.Equal(KeyArn(Primary), (await Aws.KeyAsync(Primary, secret.Text("KmsKeyId"))).Text("Arn"));
        var value = JsonNode.Parse((await Aws.CallAsync("secretsmanager", Primary, "get_secret_value", new { SecretId = secret.Text("ARN") })).Text("SecretString"));
        Assert.Equal(("tapuser", 32), (value.Text("username"), value.Text("password").Length));
        // Kept in the one and handed to the engine by the other (docs/security.md).
        var kept = Assert.Single(Directory.EnumerateFiles(world.World.Operator.StateFolder, "generated.json", SearchOption.AllDirectories));
        var handed = Path.Combine(Path.GetDirectoryName(kept)!, "terraform.tfvars.json");
        await LeakScanner.AssertOnlyInAsync(world.World, watch: null, [kept, handed], value.Text("password"));

        var replica = await DatabaseAsync(Secondary);
        Assert.Equal(primary.Text("DBInstanceArn"), replica.Text("ReadReplicaSourceDBInstanceIdentifier"));
        Assert.NotEqual(primary.Text("DbiResourceId"), replica.Text("DbiResourceId"));
        Assert.Equal([replica.Text("DBInstanceArn")], primary["ReadReplicaDBInstanceIdentifiers"]!.AsArray().Select(identifier => identifier!.ToString()));
        foreach (var (region, database) in new[] { (Primary, primary), (Secondary, replica) })
        {
            Assert.True(database["StorageEncrypted"]!.GetValue<bool>());
            Assert.False(database["PubliclyAccessible"]!.GetValue<bool>());
            Assert.Equal(KeyArn(region), (await Aws.KeyAsync(region, database.Text("KmsKeyId"))).Text("Arn"));
        }
    }

    [Fact]
    public async Task S4_06_a_group_of_one_to_three_small_instances_with_encrypted_volumes_and_narrow_rights()
    {
        foreach (var region in Regions)
        {
            var group = Assert.Single(await Aws.ListAsync("autoscaling", region, "describe_auto_scaling_groups", "AutoScalingGroups"));
            Assert.Equal(("1", "3"), (group.Text("MinSize"), group.Text("MaxSize")));
            var template = await Aws.CallAsync("ec2", region, "describe_launch_template_versions",
                new { LaunchTemplateId = group["LaunchTemplate"].Text("LaunchTemplateId"), Versions = new[] { "$Latest" } });
            var data = template["LaunchTemplateVersions"]![0]!["LaunchTemplateData"]!;
            Assert.Equal(("t3.micro", "required"), (data.Text("InstanceType"), data["MetadataOptions"].Text("HttpTokens")));
            var volume = Assert.Single(data["BlockDeviceMappings"]!.AsArray())!["Ebs"]!;
            Assert.Equal(("gp3", "8", KeyArn(region)), (volume.Text("VolumeType"), volume.Text("VolumeSize"), volume.Text("KmsKeyId")));
            Assert.True(volume["Encrypted"]!.GetValue<bool>());
            Assert.Single(group["Instances"]!.AsArray());

            var profile = data["IamInstanceProfile"].Text("Arn").Split('/')[^1];
            var role = Assert.Single((await Aws.CallAsync("iam", Primary, "get_instance_profile", new { InstanceProfileName = profile }))["InstanceProfile"]!["Roles"]!.AsArray()).Text("RoleName");
            Assert.Empty(await Aws.ListAsync("iam", Primary, "list_attached_role_policies", "AttachedPolicies", new { RoleName = role }));
            var actions = (await Aws.StatementsAsync(Primary, role)).SelectMany(statement => statement["Action"] is JsonArray several ? several.Select(action => action!.ToString()) : [statement.Text("Action")]);
            Assert.Equal(
                ["cloudwatch:PutMetricData", "kms:Decrypt", "kms:GenerateDataKey", "s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"],
                actions.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task S4_07_replication_events_become_messages_of_an_encrypted_topic()
    {
        foreach (var region in Regions)
        {
            var topic = Assert.Single(await Aws.ListAsync("sns", region, "list_topics", "Topics")).Text("TopicArn");
            Assert.Equal(KeyArn(region), (await Aws.CallAsync("sns", region, "get_topic_attributes", new { TopicArn = topic }))["Attributes"].Text("KmsMasterKeyId"));
            var function = Assert.Single(await Aws.ListAsync("lambda", region, "list_functions", "Functions"));
            Assert.Equal(topic, function["Environment"]!["Variables"].Text("TOPIC_ARN"));
            Assert.Contains(await Aws.StatementsAsync(Primary, function.Text("Role").Split('/')[^1]), right => right.Text("Action") == "sns:Publish" && right.Text("Resource") == topic);
            var group = Assert.Single(await Aws.ListAsync("logs", region, "describe_log_groups", "logGroups", new { logGroupNamePrefix = "/aws/lambda/" }));
            Assert.Equal("7", group.Text("retentionInDays"));

            var called = Assert.Single((await Aws.CallAsync("s3", region, "get_bucket_notification_configuration", new { Bucket = Bucket(region) }))["LambdaFunctionConfigurations"]!.AsArray());
            Assert.Equal((function.Text("FunctionArn"), """["s3:Replication:*"]"""), (called.Text("LambdaFunctionArn"), called!["Events"]!.ToJsonString()));
            var permission = Assert.Single(JsonNode.Parse((await Aws.CallAsync("lambda", region, "get_policy", new { FunctionName = function.Text("FunctionName") })).Text("Policy"))!["Statement"]!.AsArray())!;
            Assert.Contains("s3.amazonaws.com", permission["Principal"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Contains($"arn:aws:s3:::{Bucket(region)}", permission["Condition"]!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S4_07_the_functions_code_publishes_what_it_is_called_with()
    {
        var topic = Assert.Single(await Aws.ListAsync("sns", Primary, "list_topics", "Topics")).Text("TopicArn");
        var queue = (await Aws.CallAsync("sqs", Primary, "create_queue", new { QueueName = "listener" })).Text("QueueUrl");
        var arn = (await Aws.CallAsync("sqs", Primary, "get_queue_attributes", new { QueueUrl = queue, AttributeNames = new[] { "QueueArn" } }))["Attributes"].Text("QueueArn");
        await Aws.CallAsync("sns", Primary, "subscribe", new { TopicArn = topic, Protocol = "sqs", Endpoint = arn });

        var answer = await FunctionCode.RunAsync(world.World, Primary, topic, """
            {"Records":[{"eventName":"Replication:OperationFailedReplication","eventTime":"2026-11-22T10:00:00Z",
              "s3":{"bucket":{"name":"source"},"object":{"key":"report"}},"replicationEventData":{"failureReason":"DstBucketNotFound"}}]}
            """);

        Assert.Equal("""{"published": 1}""", answer);
        var received = Assert.Single((await Aws.CallAsync("sqs", Primary, "receive_message", new { QueueUrl = queue }))["Messages"]!.AsArray()).Text("Body");
        var message = JsonNode.Parse(JsonNode.Parse(received).Text("Message"));
        Assert.Equal(("Replication:OperationFailedReplication", "source", "report"), (message.Text("event"), message.Text("bucket"), message.Text("object")));
        Assert.Equal("DstBucketNotFound", message!["details"].Text("failureReason"));
    }

    private async Task<JsonNode> DistributionAsync() => Assert.Single(await DistributionsAsync());

    private async Task<IReadOnlyList<JsonNode>> DistributionsAsync() =>
        [.. ((await Aws.CallAsync("cloudfront", Primary, "list_distributions"))["DistributionList"]?["Items"]?.AsArray() ?? []).OfType<JsonNode>()];

    private async Task<JsonNode> DatabaseAsync(string region) => Assert.Single(await Aws.ListAsync("rds", region, "describe_db_instances", "DBInstances"));
}
