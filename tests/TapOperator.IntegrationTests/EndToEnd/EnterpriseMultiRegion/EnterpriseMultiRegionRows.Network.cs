using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>S2.1, S2.3, S2.5: connections between the regions, dual stack, load balancers.</summary>
public abstract partial class EnterpriseMultiRegionRows
{
    private const int Zones = 3;

    [Fact]
    public Task S2_01_every_two_networks_are_connected_with_routes_both_ways_and_names() => FullMesh.AssertAsync(Aws, EnterpriseMultiRegionWorld.Ranges);

    [Fact]
    public async Task S2_03_networks_are_dual_stack_over_three_zones_and_private_subnets_call_out_only()
    {
        foreach (var region in Regions)
        {
            var vpc = await Aws.VpcAsync(region);
            Assert.EndsWith("/56", vpc.Ipv6Range(), StringComparison.Ordinal);
            var subnets = await Aws.InVpcAsync(region, "describe_subnets", "Subnets");
            var ranges = subnets.Select(subnet => Assert.Single(subnet["Ipv6CidrBlockAssociationSet"]!.AsArray()).Text("Ipv6CidrBlock")).ToList();
            Assert.All(ranges, range => Assert.EndsWith("/64", range, StringComparison.Ordinal));
            Assert.Equal(Zones * 2, ranges.Distinct().Count());

            var tables = await Aws.TablesAsync(region);
            var tiers = subnets.ToLookup(subnet => tables.WayOut(subnet, "0.0.0.0/0"));
            Assert.All(["igw", "nat"], way => Assert.Equal(Zones, tiers[way].Select(subnet => subnet.Text("AvailabilityZone")).Distinct().Count()));
            Assert.All(tiers["igw"], subnet => Assert.Equal("igw", tables.WayOut(subnet, "::/0")));
            Assert.All(tiers["nat"], subnet => Assert.Equal("eigw", tables.WayOut(subnet, "::/0")));
            Assert.Equal(region == Primary ? Zones : 1, (await Aws.ListAsync("ec2", region, "describe_nat_gateways", "NatGateways")).Count);
            var gateway = Assert.Single(await Aws.ListAsync("ec2", region, "describe_egress_only_internet_gateways", "EgressOnlyInternetGateways"));
            Assert.Equal(vpc.Text("VpcId"), Assert.Single(gateway["Attachments"]!.AsArray()).Text("VpcId"));
        }
    }

    [Fact]
    public async Task S2_05_the_load_balancer_serves_TLS_1_2_and_later_and_turns_HTTP_to_it()
    {
        foreach (var region in Regions)
        {
            var balancer = Assert.Single(await Aws.ListAsync("elbv2", region, "describe_load_balancers", "LoadBalancers"));
            Assert.Equal(("application", "internet-facing", "dualstack"), (balancer.Text("Type"), balancer.Text("Scheme"), balancer.Text("IpAddressType")));
            var listeners = (await Aws.ListAsync("elbv2", region, "describe_listeners", "Listeners", new { LoadBalancerArn = balancer.Text("LoadBalancerArn") })).ToDictionary(listener => listener.Text("Port"));
            Assert.Equal("HTTPS", Assert.Single(listeners["80"]["DefaultActions"]!.AsArray())!["RedirectConfig"].Text("Protocol"));
            Assert.Equal(("HTTPS", "ELBSecurityPolicy-TLS13-1-2-2021-06"), (listeners["443"].Text("Protocol"), listeners["443"].Text("SslPolicy")));

            var arn = Assert.Single(listeners["443"]["Certificates"]!.AsArray()).Text("CertificateArn");
            var certificate = (await Aws.CallAsync("acm", region, "describe_certificate", new { CertificateArn = arn }))["Certificate"];
            Assert.Equal(("app.example.com", "ISSUED", "AMAZON_ISSUED"), (certificate.Text("DomainName"), certificate.Text("Status"), certificate.Text("Type")));

            var targets = Assert.Single(listeners["443"]["DefaultActions"]!.AsArray()).Text("TargetGroupArn");
            var registered = await Aws.ListAsync("elbv2", region, "describe_target_health", "TargetHealthDescriptions", new { TargetGroupArn = targets });
            Assert.Equal(
                (await GroupAsync(region))["Instances"]!.AsArray().Select(instance => instance.Text("InstanceId")).Order(StringComparer.Ordinal),
                registered.Select(target => target["Target"].Text("Id")).Order(StringComparer.Ordinal));
        }
    }
}
