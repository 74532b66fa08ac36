using TapOperator.Entities;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>A load balancer in front of an Auto Scaling group, and the certificate that ACM makes for it.</summary>
public sealed class GroupBalancerTests
{
    [Fact]
    public void The_group_joins_the_targets_once_there_is_a_listener()
    {
        var group = One("aws_autoscaling_group");

        Assert.Equal("""["${aws_lb_target_group.main.arn}"]""", group.Render()["target_group_arns"]!.ToJsonString());
        Assert.Contains("aws_lb_listener.https", group.DependsOn.Select(element => element.Address));
        Assert.Equal("EC2", group.LiteralOf("health_check_type"));
        Assert.Equal("instance", One("aws_lb_target_group").LiteralOf("target_type"));
    }

    [Fact]
    public void On_request_the_load_balancer_tells_which_instances_are_unwell() => Assert.Equal(
        "ELB", One("aws_autoscaling_group", e => e.Spec.AutoScaling!.HealthCheck = InstanceHealthCheck.LoadBalancer).LiteralOf("health_check_type"));

    [Fact]
    public void In_front_of_containers_it_leads_to_them_alone() => Assert.Null(
        One("aws_autoscaling_group", e => e.Spec.Containers = new() { Image = "public.ecr.aws/nginx/nginx:1.27" }).Render()["target_group_arns"]);

    [Fact]
    public void The_listener_waits_until_the_certificate_is_issued()
    {
        var listener = Of("aws_lb_listener").Single(each => each.LocalName == "https");

        Assert.Equal("${aws_acm_certificate_validation.main.certificate_arn}", (string?)listener.Render()["certificate_arn"]);
        Assert.Equal("redirect", (string?)Of("aws_lb_listener").Single(each => each.LocalName == "http").Render()["default_action"]![0]!["type"]);
    }

    [Fact]
    public void The_proof_is_written_where_the_spec_gives_a_zone_and_may_be_there_from_another_region()
    {
        var record = One("aws_route53_record").Render();

        Assert.Equal("Z0123456789ABC", (string?)record["zone_id"]);
        Assert.Equal("${tolist(aws_acm_certificate.main.domain_validation_options)[0].resource_record_name}", (string?)record["name"]);
        Assert.True((bool?)record["allow_overwrite"]);
        Assert.Equal("""["${aws_route53_record.certificate.fqdn}"]""", One("aws_acm_certificate_validation").Render()["validation_record_fqdns"]!.ToJsonString());
    }

    [Fact]
    public void Without_a_zone_a_person_writes_it_and_the_run_waits()
    {
        static void WithoutZone(TapEnvironment environment) => environment.Spec.LoadBalancer!.ManagedCertificate!.HostedZoneId = null;

        Assert.Empty(Of("aws_route53_record", WithoutZone));
        Assert.Null(One("aws_acm_certificate_validation", WithoutZone).Render()["validation_record_fqdns"]);
    }

    [Fact]
    public void A_region_with_a_certificate_of_its_own_asks_for_none()
    {
        const string own = "arn:aws:acm:us-east-1:123456789012:certificate/a-1";
        static void Give(TapEnvironment environment) => environment.Spec.Regions[0].Overrides = new() { CertificateArn = own };

        Assert.Empty(Of("aws_acm_certificate", Give));
        Assert.Equal(own, Of("aws_lb_listener", Give).Single(each => each.LocalName == "https").LiteralOf("certificate_arn"));
    }

    private static Resource One(string type, Action<TapEnvironment>? change = null) => Assert.Single(Of(type, change));

    private static IEnumerable<Resource> Of(string type, Action<TapEnvironment>? change = null) => Sample.Compile(Sample.FailoverPair, e =>
    {
        e.Spec.LoadBalancer = new() { ManagedCertificate = new() { DomainName = "app.example.com", HostedZoneId = "Z0123456789ABC" } };
        change?.Invoke(e);
    }).Regions[0].Resources.Where(resource => resource.ElementType == type);
}
