using System.Text.Json.Nodes;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Containers, load balancer and Aurora: what settings change.</summary>
public sealed class ContainerTests
{
    private const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/a-1";

    [Fact]
    public void With_a_certificate_HTTPS_leads_to_the_tasks_and_HTTP_to_HTTPS()
    {
        var listeners = Of("aws_lb_listener", e =>
        {
            e.Spec.LoadBalancer!.CertificateArn = Certificate;
            e.Spec.LoadBalancer.RedirectHttp = true;
        }).ToDictionary(listener => listener.LocalName, listener => listener.Render());

        Assert.Equal("redirect", (string?)listeners["http"]["default_action"]![0]!["type"]);
        Assert.Equal("forward", (string?)listeners["https"]["default_action"]![0]!["type"]);
        Assert.Equal(Certificate, (string?)listeners["https"]["certificate_arn"]);
        Assert.Equal("ELBSecurityPolicy-TLS13-1-2-2021-06", (string?)listeners["https"]["ssl_policy"]);
    }

    [Fact]
    public void A_certificate_without_redirect_leaves_port_80_closed() =>
        Assert.Equal(["https"], Of("aws_lb_listener", e => e.Spec.LoadBalancer!.CertificateArn = Certificate).Select(listener => listener.LocalName));

    [Theory]
    [InlineData(MultiAzMode.None, 1)]
    [InlineData(MultiAzMode.PrimaryOnly, 2)]
    [InlineData(MultiAzMode.All, 2)]
    public void A_standby_is_a_second_instance_of_the_cluster(MultiAzMode mode, int instances) =>
        Assert.Equal(instances, Of("aws_rds_cluster_instance", e => e.Spec.Database!.MultiAz = mode).Count());

    [Fact]
    public void A_cluster_that_is_protected_leaves_a_snapshot()
    {
        var cluster = Of("aws_rds_cluster", e => (e.Spec.Database!.DeletionProtection, e.Spec.Database.FinalSnapshot) = (true, true)).Single().Render();
        Assert.Equal("true", cluster["deletion_protection"]!.ToJsonString());
        Assert.Equal("loan-processing-database-eu-west-2-final", (string?)cluster["final_snapshot_identifier"]);
    }

    [Theory]
    [InlineData("public.ecr.aws/nginx/nginx:1.27", null)]
    [InlineData("123456789012.dkr.ecr.eu-west-2.amazonaws.com/team/app:1.0", "arn:aws:ecr:eu-west-2:123456789012:repository/team/app")]
    [InlineData("123456789012.dkr.ecr.eu-west-2.amazonaws.com/app@sha256:00", "arn:aws:ecr:eu-west-2:123456789012:repository/app")]
    public void Only_an_image_in_ECR_needs_rights_and_on_its_repository_alone(string image, string? repository)
    {
        var policy = (string)Of("aws_iam_role_policy", e => e.Spec.Containers!.Image = image).Single(p => p.LocalName == "task_execution").Render()["policy"]!;
        var rights = JsonNode.Parse(policy)!["Statement"]!.AsArray().SingleOrDefault(statement => (string?)statement!["Sid"] == "Image");
        Assert.Equal(repository, (string?)rights?["Resource"]);
    }

    [Fact]
    public void Tasks_may_log_in_to_an_instance_too()
    {
        var policy = (string)Of("aws_iam_role_policy", e =>
        {
            e.Spec.Database!.Engine = DatabaseEngine.Postgres;
            e.Spec.Database.Version = "16";
            e.Spec.Database.Serverless = null;
        }).Single(p => p.LocalName == "task").Render()["policy"]!;
        Assert.Contains("dbuser:${aws_db_instance.main.resource_id}/loans", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_database_access_the_application_has_no_rights() =>
        Assert.DoesNotContain(Of("aws_iam_role_policy", e => e.Spec.Containers!.DatabaseAccess = false), policy => policy.LocalName == "task");

    [Fact]
    public void The_variables_of_the_container_stay_text()
    {
        var definition = (string)Of("aws_ecs_task_definition", e => e.Spec.Containers!.Environment["A"] = "${path.module} \"b\"").Single().Render()["container_definitions"]!;
        Assert.Contains("""{"name":"A","value":"$${path.module} \"b\""}""", definition, StringComparison.Ordinal);
    }

    [Fact]
    public void The_alarm_on_the_load_balancer_counts_its_own_errors()
    {
        var alarm = Of("aws_cloudwatch_metric_alarm", e => e.Spec.Monitoring = new() { LogGroups = [], Alarms = new() { LoadBalancerErrors = 5 } }).Single().Render();
        Assert.Equal("HTTPCode_ELB_5XX_Count", (string?)alarm["metric_name"]);
        Assert.Equal("${aws_lb.main.arn_suffix}", (string?)alarm["dimensions"]!["LoadBalancer"]);
    }

    private static IEnumerable<Resource> Of(string type, Action<TapEnvironment> change) =>
        Sample.Compile(Sample.LoanProcessing, change).Regions.Single().Resources.Where(resource => resource.ElementType == type);
}
