using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class ImportRuleTests
{
    [Fact]
    public void Every_type_that_programs_make_has_a_rule()
    {
        var made = typeof(ResourceTypes).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Resource)))
            .Select(t => ((Resource)Activator.CreateInstance(t, "x")!).ElementType);

        Assert.DoesNotContain(made, type => !ImportRules.Has(type));
    }

    [Theory]
    [InlineData("aws_route", """{"route_table_id":"rtb-1","destination_cidr_block":"0.0.0.0/0"}""", "rtb-1_0.0.0.0/0")]
    [InlineData("aws_route", """{"route_table_id":"rtb-1","destination_ipv6_cidr_block":"::/0"}""", "rtb-1_::/0")]
    [InlineData("aws_route", """{"route_table_id":"${aws_route_table.a.id}","destination_cidr_block":"0.0.0.0/0"}""", null)]
    [InlineData("aws_route_table_association", """{"subnet_id":"subnet-1","route_table_id":"rtb-1"}""", "subnet-1/rtb-1")]
    [InlineData("aws_iam_role", """{"name":"role-1"}""", "role-1")]
    [InlineData("aws_iam_role", """{"name_prefix":"role-"}""", null)]
    [InlineData("aws_appautoscaling_target", """{"service_namespace":"ecs","resource_id":"service/c/s","scalable_dimension":"ecs:service:DesiredCount"}""", "ecs/service/c/s/ecs:service:DesiredCount")]
    [InlineData("aws_vpc", """{"cidr_block":"10.0.0.0/16"}""", null)]
    public void Import_ids_follow_from_arguments_that_are_known(string type, string arguments, string? expected) =>
        Assert.Equal(expected, ImportRules.Of(type).Fill(JsonNode.Parse(arguments)!.AsObject()));

    [Theory]
    [InlineData("aws_ecs_service", "arn:aws:ecs:eu-west-2:123456789012:service/cluster/service", "cluster/service")]
    [InlineData("aws_ecs_cluster", "arn:aws:ecs:eu-west-2:123456789012:cluster/cluster", "cluster")]
    [InlineData("aws_ecs_task_definition", "family", null)]
    [InlineData("aws_lb", "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/a/1", "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/a/1")]
    [InlineData("aws_vpc", "vpc-1", "vpc-1")]
    [InlineData("aws_backup_vault", "arn:aws:backup:eu-west-2:123456789012:backup-vault:v1", "v1")]
    [InlineData("aws_api_gateway_resource", "r1", "a1/r1")]
    public void An_id_that_is_known_leads_to_the_import_id_or_to_a_look_into_AWS(string type, string id, string? expected)
    {
        using var http = new HttpClient();
        var access = new AwsAccess(new Dictionary<string, string>(), "eu-west-2");
        var query = new ResourceQuery(new StackId("ns", "env", "uid", "eu-west-2"), type, $"{type}.main", new JsonObject { ["rest_api_id"] = "a1" }, access);
        Assert.Equal(expected, new ResourceFinder(http, TimeProvider.System).ImportIdOf(query, id));
    }
}
