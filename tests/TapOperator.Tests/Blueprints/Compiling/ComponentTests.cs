using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>What settings change; what the samples compile to is in the snapshots.</summary>
public sealed class ComponentTests
{
    [Fact]
    public void A_component_that_is_absent_is_not_built()
    {
        var compilation = Sample.Compile(Sample.Starter, e =>
        {
            e.Spec.Network = null;
            e.Spec.Storage = null;
            e.Spec.Encryption = null;
        });
        Assert.All(compilation.Regions, program => Assert.Empty(program.Resources));
        Assert.Null(compilation.Global);
        Assert.Equal(["regions"], compilation.Outputs.Select(o => o.Name));
    }

    [Theory]
    [InlineData(ConfigRecorderMode.Auto, false, true)]
    [InlineData(ConfigRecorderMode.Auto, true, false)]
    [InlineData(ConfigRecorderMode.Managed, true, true)]
    [InlineData(ConfigRecorderMode.Existing, false, false)]
    public void A_recorder_is_made_unless_somebody_elses_is_there(ConfigRecorderMode mode, bool foreign, bool made)
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Compliance!.Config!.Recorder = mode, new AccountFacts("123456789012", foreign));
        Assert.Equal(made, Has(compilation, "us-east-1", "aws_config_configuration_recorder"));
        Assert.Equal(2, Of(compilation, "us-east-1", "aws_config_config_rule").Count());
    }

    [Fact]
    public void Compliance_is_the_primary_regions_alone()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion);
        Assert.True(Has(compilation, "us-east-1", "aws_cloudtrail"));
        Assert.All(compilation.Regions.Skip(1), p => Assert.DoesNotContain(p.Resources, r => r.ElementType.StartsWith("aws_config", StringComparison.Ordinal) || r.ElementType == "aws_cloudtrail"));
    }

    [Theory]
    [InlineData(NatGatewayMode.None, 0, 1)]
    [InlineData(NatGatewayMode.Shared, 1, 1)]
    [InlineData(NatGatewayMode.PerAvailabilityZone, 2, 2)]
    public void Private_subnets_leave_by_as_many_gateways_as_asked_for(NatGatewayMode mode, int gateways, int tables)
    {
        var compilation = Sample.Compile(Sample.Starter, e => e.Spec.Network!.NatGateway = mode);
        Assert.Equal(gateways, Of(compilation, "us-east-1", "aws_nat_gateway").Count());
        Assert.Equal(tables, Of(compilation, "us-east-1", "aws_route_table").Count(r => r.LocalName.StartsWith("private", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_region_may_differ_from_the_others()
    {
        var compilation = Sample.Compile(Sample.Starter, e => e.Spec.Regions[1].Overrides = new RegionOverrides { NatGateway = NatGatewayMode.Shared });
        Assert.False(Has(compilation, "us-east-1", "aws_nat_gateway"));
        Assert.True(Has(compilation, "eu-west-1", "aws_nat_gateway"));
    }

    [Fact]
    public void Named_zones_are_taken_as_they_are_and_AWS_is_not_asked()
    {
        var compilation = Sample.Compile(Sample.Starter, e => e.Spec.Regions[0].AvailabilityZones = ["us-east-1c", "us-east-1f"]);
        Assert.Empty(compilation.Regions[0].Data);
        Assert.Equal(
            ["us-east-1c", "us-east-1f", "us-east-1c", "us-east-1f"],
            Of(compilation, "us-east-1", "aws_subnet").Select(s => s.LiteralOf("availability_zone")));
        Assert.Null(Of(compilation, "us-east-1", "aws_subnet").First().Lifecycle);
    }

    [Fact]
    public void Zones_that_AWS_chose_never_move_a_subnet() => Assert.All(
        Of(Sample.Compile(Sample.Starter), "us-east-1", "aws_subnet"),
        subnet => Assert.Equal(["availability_zone"], subnet.Lifecycle!.IgnoreChanges));

    [Fact]
    public void A_database_may_be_in_the_primary_region_only()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Database!.Topology = DatabaseTopology.PrimaryOnly);
        Assert.Equal(["us-east-1"], compilation.Regions.Where(p => p.Resources.Any(r => r.ElementType == "aws_db_instance")).Select(p => p.Stack));
    }

    [Fact]
    public void The_provider_is_bound_to_the_account_and_its_role()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Account = new() { Id = "210987654321", RoleArn = "arn:aws:iam::210987654321:role/tap", ExternalId = "word" });
        Assert.All(compilation.Regions, program => Assert.Single(program.Providers));
        Assert.All(compilation.Regions.Append(compilation.Global!).SelectMany(program => program.Providers), provider =>
        {
            Assert.Equal(["210987654321"], provider.AllowedAccountIds);
            Assert.Equal(new AssumeRole("arn:aws:iam::210987654321:role/tap", "word"), provider.AssumeRole);
        });
    }

    [Fact]
    public void The_global_stack_is_fed_with_the_regions_keys()
    {
        var global = Sample.Compile(Sample.SecureMultiRegion).Global!;
        Assert.Equal(
            ["ap-south-1.kms_key_arn", "us-east-1.kms_key_arn", "us-west-2.kms_key_arn"],
            global.Inputs.Select(i => $"{i.FromStack}.{i.Output}").Order(StringComparer.Ordinal));
        Assert.Equal(global.Inputs.Select(i => i.Variable), global.Variables.Select(v => v.Name));
    }

    [Fact]
    public void What_is_published_is_given_out_by_its_stack()
    {
        var compilation = Sample.Compile(Sample.SecureMultiRegion);
        Assert.Equal(["bucket_name", "database_endpoint", "kms_key_id", "primary_kms_key_arn", "primary_secret_arn", "primary_vpc_id", "regions", "vpc_id"], compilation.Outputs.Select(o => o.Name).Order(StringComparer.Ordinal));
        var programs = compilation.Regions.Append(compilation.Global!).ToDictionary(p => p.Stack);
        Assert.All(compilation.Outputs, o => Assert.Contains(programs[o.Stack].Outputs, given => given.Name == o.OutputName));
    }

    [Fact]
    public void Removal_leaves_what_the_spec_protects()
    {
        static void Protect(TapEnvironment environment)
        {
            environment.Spec.Storage!.EmptyOnDelete = false;
            environment.Spec.Database!.DeletionProtection = true;
            environment.Spec.Database.FinalSnapshot = true;
        }

        var database = Of(Sample.Compile(Sample.SecureMultiRegion, Protect), "us-east-1", "aws_db_instance").Single().Render();
        Assert.Equal("true", database["deletion_protection"]!.ToJsonString());
        Assert.Equal("false", database["skip_final_snapshot"]!.ToJsonString());
        Assert.Equal("prod-database-us-east-1-x7k2-final", (string?)database["final_snapshot_identifier"]);
        Assert.Equal("false", Of(Sample.Compile(Sample.SecureMultiRegion, Protect), "us-east-1", "aws_s3_bucket").Single(b => b.LocalName == "storage").Render()["force_destroy"]!.ToJsonString());
    }

    private static bool Has(Compilation compilation, string stack, string type) => Of(compilation, stack, type).Any();

    private static IEnumerable<Resource> Of(Compilation compilation, string stack, string type) =>
        compilation.Regions.Single(p => p.Stack == stack).Resources.Where(r => r.ElementType == type);
}
