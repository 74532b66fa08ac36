using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>S1.14 to S1.17: logs and alarms, AWS Config, CloudTrail, outputs.</summary>
public abstract partial class SecureMultiRegionRows
{
    [Fact]
    public async Task S1_14_each_region_has_an_application_log_group_and_a_cpu_alarm_per_instance()
    {
        foreach (var region in Regions)
        {
            var groups = await Aws.ListAsync("logs", region, "describe_log_groups", "logGroups");
            Assert.Contains(groups, group => group.Text("logGroupName").Contains("application", StringComparison.Ordinal) && group.Text("retentionInDays") == "365");
            var instance = Assert.Single(await InstancesAsync(region)).Text("InstanceId");
            var alarm = Assert.Single(await Aws.ListAsync("cloudwatch", region, "describe_alarms", "MetricAlarms"),
                alarm => alarm["Dimensions"]!.AsArray().Any(dimension => dimension!["Value"]!.ToString() == instance));
            Assert.Equal(("CPUUtilization", "AWS/EC2", 80d), (alarm.Text("MetricName"), alarm.Text("Namespace"), alarm["Threshold"]!.GetValue<double>()));
        }
    }

    [Fact]
    public async Task S1_15_aws_config_records_in_the_primary_only_with_its_two_rules()
    {
        foreach (var region in Regions)
        {
            var recorders = await Aws.ListAsync("config", region, "describe_configuration_recorders", "ConfigurationRecorders");
            Assert.Equal(region == Primary ? 1 : 0, recorders.Count);
        }

        Assert.Single(await Aws.ListAsync("config", Primary, "describe_delivery_channels", "DeliveryChannels"));
        var status = Assert.Single(await Aws.ListAsync("config", Primary, "describe_configuration_recorder_status", "ConfigurationRecordersStatus"));
        Assert.True(status["recording"]!.GetValue<bool>());
        var rules = await Aws.ListAsync("config", Primary, "describe_config_rules", "ConfigRules");
        Assert.Equal(["ENCRYPTED_VOLUMES", "S3_BUCKET_SSL_REQUESTS_ONLY"], rules.Select(rule => rule["Source"]!.Text("SourceIdentifier")).Order());
    }

    [Fact]
    public async Task S1_16_cloudtrail_is_on()
    {
        var trail = Assert.Single(await Aws.ListAsync("cloudtrail", Primary, "describe_trails", "trailList", new { includeShadowTrails = false }));
        Assert.True(trail["IsMultiRegionTrail"]!.GetValue<bool>());
        Assert.True(trail["LogFileValidationEnabled"]!.GetValue<bool>());
        var status = await Aws.CallAsync("cloudtrail", Primary, "get_trail_status", new { Name = trail.Text("TrailARN") });
        Assert.True(status["IsLogging"]!.GetValue<bool>());
    }

    [Fact]
    public async Task S1_17_outputs_are_published_in_status_and_in_a_config_map_that_belongs_to_the_environment()
    {
        var status = world.Environment["status"]!;
        var outputs = status["outputs"]!;
        Assert.All(Regions, region => Assert.Contains(region, outputs["regions"]!.ToString(), StringComparison.Ordinal));
        Assert.Equal((await Aws.VpcAsync(Primary)).Text("VpcId"), outputs["primary_vpc_id"]!.ToString());
        Assert.Equal((await KeyOfAsync(Primary)).Text("Arn"), outputs["primary_kms_key_arn"]!.ToString());
        var secret = Assert.Single(await SecretsAsync(Primary), secret => secret.Tag("tapoperator.io/stack").Length > 0);
        Assert.Equal(secret.Text("ARN"), outputs["primary_secret_arn"]!.ToString());

        var configMap = await world.World.Kubectl.GetAsync($"configmap/{status["outputsConfigMap"]}", world.World.Namespace);
        Assert.Equal(outputs["primary_vpc_id"]!.ToString(), configMap["data"]!["primary_vpc_id"]!.ToString());
        Assert.Equal("TapEnvironment", configMap["metadata"]!["ownerReferences"]![0]!["kind"]!.ToString());
        Assert.Equal("3/3", status["readyRegions"]!.ToString());
    }
}
