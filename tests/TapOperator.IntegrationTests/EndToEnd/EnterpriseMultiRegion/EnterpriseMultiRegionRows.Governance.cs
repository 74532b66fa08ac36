using System.Text.Json.Nodes;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>S2.12 to S2.15, S2.17: analyzer, trail, AWS Config, alarms and who hears of them, protection, backups.</summary>
public abstract partial class EnterpriseMultiRegionRows
{
    [Fact]
    public async Task S2_12_an_analyzer_watches_who_outside_of_the_account_can_reach_something()
    {
        foreach (var region in Regions)
        {
            var analyzer = Assert.Single(await Aws.ListAsync("accessanalyzer", region, "list_analyzers", "analyzers"));
            Assert.Equal(("ACCOUNT", "ACTIVE"), (analyzer.Text("type"), analyzer.Text("status")));
        }
    }

    [Fact]
    public async Task S2_13_one_trail_over_all_regions_to_an_encrypted_bucket_and_flow_logs_for_30_days()
    {
        var trail = Assert.Single(await Aws.ListAsync("cloudtrail", Primary, "describe_trails", "trailList", new { includeShadowTrails = false }));
        Assert.True(trail["IsMultiRegionTrail"]!.GetValue<bool>());
        Assert.Equal(KeyArn(Primary), (await Aws.KeyAsync(Primary, trail.Text("KmsKeyId"))).Text("Arn"));
        var encryption = (await Aws.CallAsync("s3", Primary, "get_bucket_encryption", new { Bucket = trail.Text("S3BucketName") }))["ServerSideEncryptionConfiguration"]!["Rules"]![0]!["ApplyServerSideEncryptionByDefault"];
        Assert.Equal("aws:kms", encryption.Text("SSEAlgorithm"));
        var policy = JsonNode.Parse((await Aws.CallAsync("s3", Primary, "get_bucket_policy", new { Bucket = trail.Text("S3BucketName") })).Text("Policy"))!["Statement"]!.AsArray();
        Assert.All(policy.Where(rule => rule.Text("Effect") == "Allow"), rule => Assert.Contains(trail.Text("TrailARN"), rule!["Condition"]!.ToJsonString(), StringComparison.Ordinal));
        foreach (var region in Regions)
        {
            var group = Assert.Single(await Aws.ListAsync("logs", region, "describe_log_groups", "logGroups", new { logGroupNamePrefix = $"PROD-flow-logs-corp-{region}" }));
            Assert.Equal(("30", KeyArn(region)), (group.Text("retentionInDays"), group.Text("kmsKeyId")));
        }
    }

    [Fact]
    public async Task S2_14_AWS_Config_judges_by_the_listed_rules() => Assert.Equal(
        ["ENCRYPTED_VOLUMES", "INCOMING_SSH_DISABLED", "S3_BUCKET_PUBLIC_READ_PROHIBITED"],
        (await Aws.ListAsync("config", Primary, "describe_config_rules", "ConfigRules")).Select(rule => rule["Source"].Text("SourceIdentifier")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task S2_15_alarms_reach_a_mailbox_and_a_channel()
    {
        foreach (var region in Regions)
        {
            var topic = Assert.Single(await Aws.ListAsync("sns", region, "list_topics", "Topics")).Text("TopicArn");
            var alarms = await Aws.ListAsync("cloudwatch", region, "describe_alarms", "MetricAlarms");
            string[] everywhere = ["CPUUtilization 70", "HTTPCode_ELB_5XX_Count 10"];
            string[] inPrimary = ["DatabaseConnections 80", "OperationsFailedReplication 1", "OperationsFailedReplication 1"];
            Assert.Equal(
                everywhere.Concat(region == Primary ? inPrimary : []).Order(StringComparer.Ordinal),
                alarms.Where(alarm => !alarm.Text("AlarmName").StartsWith("TargetTracking", StringComparison.Ordinal)).Select(alarm => $"{alarm.Text("MetricName")} {alarm["Threshold"]!.GetValue<double>():0}").Order(StringComparer.Ordinal));
            Assert.All(alarms.Where(alarm => alarm.Text("AlarmName").StartsWith("PROD-", StringComparison.Ordinal)), alarm => Assert.Equal([topic], Texts(alarm["AlarmActions"])));
            Assert.Equal(
                ["email oncall@example.com", "https https://hooks.example.com/services/T0000/B0000"],
                (await Aws.ListAsync("sns", region, "list_subscriptions_by_topic", "Subscriptions", new { TopicArn = topic })).Select(subscription => $"{subscription.Text("Protocol")} {subscription.Text("Endpoint")}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task S2_17_firewall_threat_detection_and_backups_in_every_region_and_no_public_bucket_in_the_account()
    {
        foreach (var region in Regions)
        {
            var balancer = Assert.Single(await Aws.ListAsync("elbv2", region, "describe_load_balancers", "LoadBalancers"));
            var rules = (await Aws.CallAsync("wafv2", region, "get_web_acl_for_resource", new { ResourceArn = balancer.Text("LoadBalancerArn") }))["WebACL"]!["Rules"]!.AsArray();
            Assert.Equal("2000", Assert.Single(rules.Select(rule => rule!["Statement"]!["RateBasedStatement"]).OfType<JsonNode>()).Text("Limit"));
            Assert.Equal(
                ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet"],
                rules.Select(rule => rule!["Statement"]!["ManagedRuleGroupStatement"]).OfType<JsonNode>().Select(group => group.Text("Name")).Order(StringComparer.Ordinal));

            var detector = Assert.Single(await Aws.ListAsync("guardduty", region, "list_detectors", "DetectorIds")).ToString();
            Assert.Equal("ENABLED", (await Aws.CallAsync("guardduty", region, "get_detector", new { DetectorId = detector })).Text("Status"));
            var standard = Assert.Single(await Aws.ListAsync("securityhub", region, "get_enabled_standards", "StandardsSubscriptions"));
            Assert.Contains("aws-foundational-security-best-practices", standard.Text("StandardsArn"), StringComparison.Ordinal);

            var plan = Assert.Single(await Aws.ListAsync("backup", region, "list_backup_plans", "BackupPlansList")).Text("BackupPlanId");
            var rule = Assert.Single((await Aws.CallAsync("backup", region, "get_backup_plan", new { BackupPlanId = plan }))["BackupPlan"]!["Rules"]!.AsArray());
            var vault = await Aws.CallAsync("backup", region, "describe_backup_vault", new { BackupVaultName = rule.Text("TargetBackupVaultName") });
            Assert.Equal(KeyArn(region), vault.Text("EncryptionKeyArn"));
        }

        var block = (await Aws.CallAsync("s3control", Primary, "get_public_access_block", new { AccountId = Account }))["PublicAccessBlockConfiguration"]!;
        Assert.All(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], setting => Assert.True(block[setting]!.GetValue<bool>(), setting));
    }
}
