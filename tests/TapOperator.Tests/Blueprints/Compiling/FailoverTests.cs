using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Monitoring;
using TapOperator.Entities.Spec.Notifications;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Settings of what makes a second region able to take over; what the sample compiles to is in the snapshots.</summary>
public sealed class FailoverTests
{
    [Theory]
    [InlineData(100, 100d)]
    [InlineData(20, null)]
    public void A_database_grows_up_to_its_maximum_or_not_at_all(int maximum, double? ceiling)
    {
        var compilation = Sample.Compile(Sample.FailoverPair, e => (e.Spec.Database!.Storage.SizeGiB, e.Spec.Database.Storage.MaximumGiB) = (20, maximum));

        Assert.All(
            [Of(compilation, "us-east-1", "aws_db_instance").Single(), compilation.Global!.Resources.Single(resource => resource.ElementType == "aws_db_instance")],
            database => Assert.Equal(ceiling, (double?)database.Render()["max_allocated_storage"]));
    }

    [Fact]
    public void Log_groups_are_left_to_CloudWatch_where_it_may_not_use_the_key()
    {
        Assert.All(Of(Sample.Compile(Sample.FailoverPair), "us-east-1", "aws_cloudwatch_log_group"), group => Assert.Null(group.Render()["kms_key_id"]));
        var withLogs = Sample.Compile(Sample.FailoverPair, e => e.Spec.Encryption!.Services.Add(KeyUser.Logs));
        Assert.All(Of(withLogs, "us-east-1", "aws_cloudwatch_log_group"), group => Assert.NotNull(group.Render()["kms_key_id"]));
    }

    [Fact]
    public void One_type_on_demand_makes_a_plain_group_and_anything_else_a_mixed_one()
    {
        Assert.Null(Group(Sample.Compile(Sample.FailoverPair))["mixed_instances_policy"]);
        var several = Group(Sample.Compile(Sample.FailoverPair, e => e.Spec.AutoScaling!.InstanceTypes = ["m6i.large", "c6i.large"]));
        Assert.Null(several["launch_template"]);
        Assert.Equal("""["m6i.large","c6i.large"]""",
            new JsonArray([.. several["mixed_instances_policy"]!["launch_template"]!["override"]!.AsArray().Select(o => o!["instance_type"]!.DeepClone())]).ToJsonString());
        Assert.NotNull(Group(Sample.Compile(Sample.FailoverPair, e => e.Spec.AutoScaling!.OnDemandPercent = 50))["mixed_instances_policy"]);
    }

    [Fact]
    public void A_newer_image_is_no_reason_to_replace_the_groups_machines() =>
        Assert.Equal(["image_id"], Of(Sample.Compile(Sample.FailoverPair), "us-east-1", "aws_launch_template").Single().Lifecycle!.IgnoreChanges);

    [Fact]
    public void A_password_that_RDS_may_not_keep_is_made_up_and_given_to_write_only_arguments_alone()
    {
        var program = Sample.Compile(Sample.FailoverPair).Regions.Single(p => p.Stack == "us-east-1");
        var variable = Assert.Single(program.Variables, v => v.IsGenerated);
        Assert.True(variable.Sensitive);
        var users = program.Resources.SelectMany(r => r.Render().Where(a => a.Value!.ToJsonString().Contains($"var.{variable.Name}", StringComparison.Ordinal)).Select(a => $"{r.Address}.{a.Key}"));
        Assert.Equal(["aws_db_instance.main.password_wo", "aws_secretsmanager_secret_version.database.secret_string_wo"], users.Order(StringComparer.Ordinal));
        Assert.All(program.Outputs, o => Assert.DoesNotContain(variable.Name, o.Value.Render()!.ToJsonString().Replace("aws_secretsmanager_secret.database.arn", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_replicas_RDS_keeps_the_password()
    {
        var program = Sample.Compile(Sample.FailoverPair, e => e.Spec.Database!.Topology = DatabaseTopology.PerRegion).Regions[0];
        Assert.DoesNotContain(program.Variables, v => v.IsGenerated);
        Assert.Equal("true", program.Resources.Single(r => r.ElementType == "aws_db_instance").Render()["manage_master_user_password"]!.ToJsonString());
    }

    [Fact]
    public void Replicas_are_in_their_own_regions_and_take_nothing_of_the_sources_key()
    {
        var global = Sample.Compile(Sample.FailoverPair).Global!;
        var replica = Assert.Single(global.Resources, r => r.ElementType == "aws_db_instance");
        Assert.Equal("eu_west_1", replica.ProviderAlias);
        Assert.Equal("eu-west-1", global.Providers.Single(p => p.Alias == "eu_west_1").Region);
        Assert.Equal("${var.eu_west_1_kms_key_arn}", (string?)replica.Render()["kms_key_id"]);
    }

    [Fact]
    public void Without_a_region_to_turn_to_there_is_one_origin_and_no_group()
    {
        var distribution = Sample.Compile(Sample.FailoverPair, e => e.Spec.Cdn!.FailoverRegion = null).Global!.Resources.Single(r => r.ElementType == "aws_cloudfront_distribution").Render();
        Assert.Single(distribution["origin"]!.AsArray());
        Assert.Null(distribution["origin_group"]);
        Assert.Equal("us-east-1", (string?)distribution["default_cache_behavior"]!["target_origin_id"]);
    }

    [Fact]
    public void Only_buckets_that_are_origins_let_the_distribution_read()
    {
        var compilation = Sample.Compile(Sample.FailoverPair, e => e.Spec.Cdn!.FailoverRegion = null);
        Assert.Contains("cloudfront.amazonaws.com", Policy(compilation, "us-east-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("cloudfront.amazonaws.com", Policy(compilation, "eu-west-1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_publish_to_the_topic()
    {
        var compilation = Sample.Compile(Sample.FailoverPair, e =>
        {
            e.Spec.Monitoring = new MonitoringSpec();
            e.Spec.Encryption!.Services.Add(KeyUser.CloudWatch);
        });
        var alarm = Of(compilation, "us-east-1", "aws_cloudwatch_metric_alarm").Single().Render();
        Assert.Equal("${aws_sns_topic.main.arn}", (string?)alarm["alarm_actions"]![0]);
        Assert.Equal("${aws_autoscaling_group.main.name}", (string?)alarm["dimensions"]!["AutoScalingGroupName"]);
    }

    [Fact]
    public void A_subscriber_is_told_by_e_mail_or_https()
    {
        var compilation = Sample.Compile(Sample.FailoverPair, e => e.Spec.Notifications!.Subscriptions =
        [
            new SubscriptionSpec { Name = "on-call", Protocol = SubscriptionProtocol.Email, Endpoint = "on-call@example.com" },
            new SubscriptionSpec { Name = "chat", Protocol = SubscriptionProtocol.Https, Endpoint = "https://example.com/hook" },
        ]);
        Assert.Equal(["email", "https"], Of(compilation, "eu-west-1", "aws_sns_topic_subscription").Select(s => s.LiteralOf("protocol")));
    }

    private static JsonObject Group(Compilation compilation) => Of(compilation, "us-east-1", "aws_autoscaling_group").Single().Render();

    private static string Policy(Compilation compilation, string stack) =>
        Of(compilation, stack, "aws_s3_bucket_policy").Single(p => p.LocalName == "storage").Render()["policy"]!.ToString();

    private static IEnumerable<Resource> Of(Compilation compilation, string stack, string type) =>
        compilation.Regions.Single(p => p.Stack == stack).Resources.Where(r => r.ElementType == type);
}
