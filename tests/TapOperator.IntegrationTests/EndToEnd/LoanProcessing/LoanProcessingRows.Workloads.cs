using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.LoanProcessing;

/// <summary>S5.2 to S5.5: containers, database, load balancer, log bucket.</summary>
public abstract partial class LoanProcessingRows
{
    [Fact]
    public async Task S5_02_a_service_on_Fargate_keeps_between_2_and_10_tasks_by_CPU_and_memory()
    {
        var service = await ServiceAsync();
        Assert.Equal(("FARGATE", "2"), (service.Text("launchType"), service.Text("desiredCount")));
        var network = service["networkConfiguration"]!["awsvpcConfiguration"]!;
        Assert.Equal("DISABLED", network.Text("assignPublicIp"));
        Assert.Equal(await SubnetsOfTierAsync(11), network["subnets"]!.AsArray().Select(subnet => subnet!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("True", service["deploymentConfiguration"]!["deploymentCircuitBreaker"]!["rollback"]!.ToString(), ignoreCase: true);

        var cluster = Assert.Single(await Aws.ListAsync("ecs", Region, "describe_clusters", "clusters", new { clusters = new[] { service.Text("clusterArn") }, include = new[] { "SETTINGS" } }));
        Assert.Contains(cluster["settings"]!.AsArray(), setting => setting.Text("name") == "containerInsights" && setting.Text("value") == "enabled");

        var task = await TaskDefinitionAsync();
        var container = Assert.Single(task["containerDefinitions"]!.AsArray())!;
        Assert.Contains("nginx", container.Text("image"), StringComparison.Ordinal);
        Assert.Equal("8080", Assert.Single(container["portMappings"]!.AsArray())!.Text("containerPort"));
        Assert.Equal(("FARGATE", "awsvpc"), (Assert.Single(task["requiresCompatibilities"]!.AsArray())!.ToString(), task.Text("networkMode")));

        var target = Assert.Single(await Aws.ListAsync("application-autoscaling", Region, "describe_scalable_targets", "ScalableTargets", new { ServiceNamespace = "ecs" }));
        Assert.Equal(("2", "10", "ecs:service:DesiredCount"), (target.Text("MinCapacity"), target.Text("MaxCapacity"), target.Text("ScalableDimension")));
        var policies = await Aws.ListAsync("application-autoscaling", Region, "describe_scaling_policies", "ScalingPolicies", new { ServiceNamespace = "ecs" });
        Assert.Equal(
            ["ECSServiceAverageCPUUtilization 70", "ECSServiceAverageMemoryUtilization 80"],
            policies.Select(policy => policy["TargetTrackingScalingPolicyConfiguration"]!)
                .Select(tracking => $"{tracking["PredefinedMetricSpecification"]!.Text("PredefinedMetricType")} {tracking["TargetValue"]!.GetValue<double>():0}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task S5_03_Aurora_MySQL_is_serverless_encrypted_backed_up_and_takes_IAM_and_TLS()
    {
        var cluster = await DatabaseAsync();
        Assert.Equal("aurora-mysql", cluster.Text("Engine"));
        var capacity = cluster["ServerlessV2ScalingConfiguration"]!;
        Assert.Equal((0.5, 4.0), (capacity["MinCapacity"]!.GetValue<double>(), capacity["MaxCapacity"]!.GetValue<double>()));
        Assert.True(cluster["StorageEncrypted"]!.GetValue<bool>());
        Assert.Equal(KeyArn(Region), (await Aws.KeyAsync(Region, cluster.Text("KmsKeyId"))).Text("Arn"));
        Assert.True(cluster["IAMDatabaseAuthenticationEnabled"]!.GetValue<bool>());
        Assert.Equal("7", cluster.Text("BackupRetentionPeriod"));
        Assert.StartsWith($"arn:aws:secretsmanager:{Region}:", cluster["MasterUserSecret"]!.Text("SecretArn"), StringComparison.Ordinal);

        var instance = Assert.Single(await Aws.ListAsync("rds", Region, "describe_db_instances", "DBInstances"));
        Assert.Equal(("db.serverless", cluster.Text("DBClusterIdentifier")), (instance.Text("DBInstanceClass"), instance.Text("DBClusterIdentifier")));
        Assert.False(instance["PubliclyAccessible"]!.GetValue<bool>());

        var group = Assert.Single(await Aws.ListAsync("rds", Region, "describe_db_subnet_groups", "DBSubnetGroups"));
        Assert.Equal(await SubnetsOfTierAsync(21), group["Subnets"]!.AsArray().Select(subnet => subnet!.Text("SubnetIdentifier")).Order(StringComparer.Ordinal));
        var parameters = await Aws.ListAsync("rds", Region, "describe_db_cluster_parameters", "Parameters", new { DBClusterParameterGroupName = cluster.Text("DBClusterParameterGroup") });
        Assert.Equal("ON", Assert.Single(parameters, parameter => parameter.Text("ParameterName") == "require_secure_transport").Text("ParameterValue"));

        var open = Assert.Single(cluster["VpcSecurityGroups"]!.AsArray())!.Text("VpcSecurityGroupId");
        var rules = Assert.Single(await Aws.ListAsync("ec2", Region, "describe_security_groups", "SecurityGroups", new { GroupIds = new[] { open } }))["IpPermissions"]!.AsArray();
        Assert.All(rules, rule => Assert.Equal("3306", rule!.Text("FromPort")));
        Assert.All(rules, rule => Assert.Empty(rule!["IpRanges"]!.AsArray()));
    }

    [Fact]
    public async Task S5_04_the_load_balancer_faces_the_internet_and_leads_to_healthy_tasks()
    {
        var balancer = await BalancerAsync();
        Assert.Equal(("internet-facing", "application"), (balancer.Text("Scheme"), balancer.Text("Type")));
        Assert.Equal(await SubnetsOfTierAsync(1), balancer["AvailabilityZones"]!.AsArray().Select(zone => zone!.Text("SubnetId")).Order(StringComparer.Ordinal));

        var targets = Assert.Single(await Aws.ListAsync("elbv2", Region, "describe_target_groups", "TargetGroups"));
        Assert.Equal(("8080", "HTTP", "ip"), (targets.Text("Port"), targets.Text("Protocol"), targets.Text("TargetType")));
        Assert.Equal(("/health", "200"), (targets.Text("HealthCheckPath"), targets["Matcher"]!.Text("HttpCode")));

        var listener = Assert.Single(await Aws.ListAsync("elbv2", Region, "describe_listeners", "Listeners", new { LoadBalancerArn = balancer.Text("LoadBalancerArn") }));
        Assert.Equal(("80", "HTTP"), (listener.Text("Port"), listener.Text("Protocol")));
        var action = Assert.Single(listener["DefaultActions"]!.AsArray())!;
        Assert.Equal(("forward", targets.Text("TargetGroupArn")), (action.Text("Type"), action.Text("TargetGroupArn")));

        var joined = Assert.Single((await ServiceAsync())["loadBalancers"]!.AsArray())!;
        Assert.Equal((targets.Text("TargetGroupArn"), "8080"), (joined.Text("targetGroupArn"), joined.Text("containerPort")));

        var attributes = (await Aws.ListAsync("elbv2", Region, "describe_load_balancer_attributes", "Attributes", new { LoadBalancerArn = balancer.Text("LoadBalancerArn") }))
            .ToDictionary(attribute => attribute.Text("Key"), attribute => attribute.Text("Value"));
        Assert.Equal(("true", await LogBucketAsync()), (attributes["access_logs.s3.enabled"], attributes["access_logs.s3.bucket"]));
        Assert.Equal("true", attributes["routing.http.drop_invalid_header_fields.enabled"]);
    }

    [Fact]
    public async Task S5_05_the_log_bucket_is_as_load_balancers_demand_it_and_moves_to_Glacier()
    {
        var bucket = new { Bucket = await LogBucketAsync() };
        Assert.Equal("Enabled", (await Aws.CallAsync("s3", Region, "get_bucket_versioning", bucket)).Text("Status"));
        var block = (await Aws.CallAsync("s3", Region, "get_public_access_block", bucket))["PublicAccessBlockConfiguration"]!;
        Assert.All(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], setting => Assert.True(block[setting]!.GetValue<bool>(), setting));
        var encryption = (await Aws.CallAsync("s3", Region, "get_bucket_encryption", bucket))["ServerSideEncryptionConfiguration"]!["Rules"]![0]!;
        Assert.Equal("AES256", encryption["ApplyServerSideEncryptionByDefault"]!.Text("SSEAlgorithm"));

        var policy = JsonNode.Parse((await Aws.CallAsync("s3", Region, "get_bucket_policy", bucket)).Text("Policy"))!["Statement"]!.AsArray();
        var delivery = Assert.Single(policy, statement => statement.Text("Effect") == "Allow")!;
        Assert.Equal("logdelivery.elasticloadbalancing.amazonaws.com", delivery["Principal"]!.Text("Service"));
        Assert.Equal(("s3:PutObject", $"arn:aws:s3:::{bucket.Bucket}/AWSLogs/123456789012/*"), (delivery.Text("Action"), delivery.Text("Resource")));
        Assert.Contains(policy, statement => statement.Text("Effect") == "Deny" && statement!.ToJsonString().Contains("aws:SecureTransport", StringComparison.Ordinal));

        var rule = Assert.Single((await Aws.CallAsync("s3", Region, "get_bucket_lifecycle_configuration", bucket))["Rules"]!.AsArray())!;
        var transition = Assert.Single(rule["Transitions"]!.AsArray())!;
        Assert.Equal(("90", "GLACIER"), (transition.Text("Days"), transition.Text("StorageClass")));
        Assert.True((await Aws.CallAsync("kms", Region, "get_key_rotation_status", new { KeyId = KeyArn(Region) }))["KeyRotationEnabled"]!.GetValue<bool>());
    }

    private async Task<JsonNode> BalancerAsync() => Assert.Single(await Aws.ListAsync("elbv2", Region, "describe_load_balancers", "LoadBalancers"));

    private async Task<JsonNode> DatabaseAsync() => Assert.Single(await Aws.ListAsync("rds", Region, "describe_db_clusters", "DBClusters"));

    private async Task<string> LogBucketAsync() =>
        Assert.Single(await Aws.ListAsync("s3", Region, "list_buckets", "Buckets"), bucket => bucket.Text("Name").Contains("alb-logs", StringComparison.Ordinal)).Text("Name");

    private Task<JsonNode> ServiceAsync() => Aws.ServiceAsync(Region);

    private Task<JsonNode> TaskDefinitionAsync() => Aws.TaskDefinitionAsync(Region);
}
