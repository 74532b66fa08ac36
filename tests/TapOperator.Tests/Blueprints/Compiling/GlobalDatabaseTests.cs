using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Aurora in one region and copies of it in the others: the loan system, copied to two more regions.</summary>
public sealed class GlobalDatabaseTests
{
    private static readonly string[] Copies = ["eu-west-1", "eu-central-1"];

    [Fact]
    public void It_is_built_around_the_cluster_of_the_primary_region_and_lets_go_of_it_at_the_end()
    {
        var compilation = Compile();
        var whole = Assert.Single(compilation.Global!.Resources, r => r.ElementType == "aws_rds_global_cluster");
        Assert.Equal("${var.eu_west_2_database_arn}", (string?)whole.Render()["source_db_cluster_identifier"]);
        Assert.Equal("true", whole.Render()["force_destroy"]!.ToJsonString());
        Assert.Equal(["source_db_cluster_identifier"], whole.Lifecycle!.IgnoreChanges);
        Assert.Equal(["global_cluster_identifier"], Single(compilation, "eu-west-2", "aws_rds_cluster").Lifecycle!.IgnoreChanges);
    }

    [Fact]
    public void A_copy_is_in_its_region_with_that_regions_key_groups_and_subnets()
    {
        var global = Compile().Global!;
        var clusters = global.Resources.Where(r => r.ElementType == "aws_rds_cluster").ToList();
        Assert.Equal(Copies, clusters.Select(c => global.Providers.Single(p => p.Alias == c.ProviderAlias).Region));
        Assert.All(clusters.Zip(["eu_west_1", "eu_central_1"]), pair =>
        {
            var cluster = pair.First.Render();
            Assert.Equal($"${{var.{pair.Second}_kms_key_arn}}", (string?)cluster["kms_key_id"]);
            Assert.Equal($"${{var.{pair.Second}_database_subnet_group}}", (string?)cluster["db_subnet_group_name"]);
            Assert.Equal($"${{var.{pair.Second}_database_parameter_group}}", (string?)cluster["db_cluster_parameter_group_name"]);
            Assert.Equal($"${{var.{pair.Second}_database_security_group_id}}", (string?)cluster["vpc_security_group_ids"]![0]);
        });
    }

    [Fact]
    public void A_copy_has_the_settings_of_its_original_and_none_of_its_credentials()
    {
        var compilation = Compile();
        var original = Single(compilation, "eu-west-2", "aws_rds_cluster").Render();
        var copy = compilation.Global!.Resources.First(r => r.ElementType == "aws_rds_cluster").Render();
        Assert.Equal(
            ["database_name", "master_password_wo", "master_password_wo_version", "master_username"],
            original.Select(a => a.Key).Except(copy.Select(a => a.Key)).Except(["depends_on"]).Order(StringComparer.Ordinal));
        foreach (var same in new[] { "backup_retention_period", "enabled_cloudwatch_logs_exports", "iam_database_authentication_enabled", "port", "serverlessv2_scaling_configuration", "storage_encrypted" })
            Assert.Equal(original[same]!.ToJsonString(), copy[same]!.ToJsonString());
    }

    [Fact]
    public void What_surrounds_a_copy_is_in_the_stack_of_its_region()
    {
        var region = Compile().Regions.Single(p => p.Stack == "eu-west-1");
        Assert.DoesNotContain(region.Resources, r => r.ElementType is "aws_rds_cluster" or "aws_rds_cluster_instance");
        Assert.Contains(region.Resources, r => r.ElementType == "aws_rds_cluster_parameter_group");
        Assert.Equal(3, region.Resources.Count(r => r.ElementType == "aws_cloudwatch_log_group" && r.LocalName.StartsWith("database_", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_password_is_made_up_because_RDS_keeps_none_of_a_global_database()
    {
        var program = Compile().Regions.Single(p => p.Stack == "eu-west-2");
        var variable = Assert.Single(program.Variables, v => v.IsGenerated);
        var users = program.Resources.SelectMany(r => r.Render().Where(a => a.Value!.ToJsonString().Contains($"var.{variable.Name}", StringComparison.Ordinal)).Select(a => $"{r.Address}.{a.Key}"));
        Assert.Equal(["aws_rds_cluster.main.master_password_wo", "aws_secretsmanager_secret_version.database.secret_string_wo"], users.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(MultiAzMode.None, 1, 1)]
    [InlineData(MultiAzMode.PrimaryOnly, 2, 1)]
    [InlineData(MultiAzMode.All, 2, 2)]
    public void A_copy_has_a_standby_where_every_region_has_one(MultiAzMode mode, int original, int copy)
    {
        var compilation = Compile(e => e.Spec.Database!.MultiAz = mode);
        Assert.Equal(original, compilation.Regions[0].Resources.Count(r => r.ElementType == "aws_rds_cluster_instance"));
        Assert.Equal(copy * Copies.Length, compilation.Global!.Resources.Count(r => r.ElementType == "aws_rds_cluster_instance"));
    }

    [Fact]
    public void What_protects_the_original_protects_the_whole_and_the_copies()
    {
        var global = Compile(e => (e.Spec.Database!.DeletionProtection, e.Spec.Database.FinalSnapshot) = (true, true)).Global!;
        Assert.All(global.Resources.Where(r => r.ElementType is "aws_rds_cluster" or "aws_rds_global_cluster"), r => Assert.Equal("true", r.Render()["deletion_protection"]!.ToJsonString()));
        Assert.Equal(
            ["loan-processing-database-eu-west-1-final", "loan-processing-database-eu-central-1-final"],
            global.Resources.Where(r => r.ElementType == "aws_rds_cluster").Select(r => r.LiteralOf("final_snapshot_identifier")));
    }

    [Theory]
    [InlineData(DatabaseEngine.AuroraMySql, "aws_rds_cluster.replica_eu_west_1.cluster_resource_id")]
    [InlineData(DatabaseEngine.Postgres, "aws_db_instance.replica_eu_west_1.resource_id")]
    public void Tasks_beside_a_copy_may_log_in_to_it_and_their_role_goes_with_that_right(DatabaseEngine engine, string id)
    {
        var compilation = Compile(e =>
        {
            e.Spec.Database!.Engine = engine;
            if (engine == DatabaseEngine.Postgres)
                (e.Spec.Database.Version, e.Spec.Database.Serverless) = ("16", null);
        });
        var right = compilation.Global!.Resources.Single(r => r.Address == "aws_iam_role_policy.replica_eu_west_1");
        Assert.Equal("loan-processing-task-role-eu-west-1", right.LiteralOf("role"));
        Assert.Contains($"arn:aws:rds-db:eu-west-1:123456789012:dbuser:${{{id}}}/loans", right.Render()["policy"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("true", compilation.Regions[1].Resources.Single(r => r.Address == "aws_iam_role.task").Render()["force_detach_policies"]!.ToJsonString());
        Assert.Null(compilation.Regions[0].Resources.Single(r => r.Address == "aws_iam_role.task").Render()["force_detach_policies"]);
    }

    [Fact]
    public void A_single_region_has_nothing_to_copy_to() =>
        Assert.Null(Sample.Compile(Sample.LoanProcessing, e => e.Spec.Database!.Topology = DatabaseTopology.ReadReplicas).Global);

    [Theory]
    [InlineData(Sample.LoanProcessing)]
    [InlineData(Sample.FailoverPair)]
    public void Where_copies_are_read_is_published(string sample)
    {
        var compilation = sample == Sample.LoanProcessing ? Compile() : Sample.Compile(sample);
        Assert.Equal("global", Assert.Single(compilation.Outputs, output => output.Name == "database_replica_endpoints").Stack);
    }

    [Fact]
    public void Less_capacity_than_AWS_recommends_is_told_and_stops_nothing()
    {
        var environment = Read();
        var problem = Assert.Single(SpecValidator.Validate(environment), problem => problem.Field == "spec.database.serverless.minimumAcu");
        Assert.Equal(Severity.Warning, problem.Severity);
        environment.Spec.Database!.Serverless = new() { MinimumAcu = 8, MaximumAcu = 16 };
        Assert.DoesNotContain(SpecValidator.Validate(environment), problem => problem.Field.StartsWith("spec.database", StringComparison.Ordinal));
    }

    [Fact]
    public void Policies_find_nothing_in_it_and_see_where_the_copies_are()
    {
        var environment = Read();
        var compilation = Compile();
        Assert.DoesNotContain(PolicyCheck.Run(environment.Spec, compilation), finding => finding.Policy.Severity == Severity.Error);

        environment.Spec.Residency = new ResidencySpec { AllowedRegions = ["eu-west-2", "eu-west-1"] };
        var findings = PolicyCheck.Run(environment.Spec, compilation.Global!).Where(finding => finding.Policy.Id == "TAP-RES-01").ToList();
        Assert.Contains(findings, finding => finding.Address == "aws_rds_cluster.replica_eu_central_1" && finding.Message.Contains("eu-central-1", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Address.Contains("eu_west_1", StringComparison.Ordinal));
    }

    private static TapEnvironment Read()
    {
        var environment = Sample.Read(Sample.LoanProcessing);
        environment.Spec.Residency = null;
        environment.Spec.PrimaryRegion = "eu-west-2";
        environment.Spec.Database!.Topology = DatabaseTopology.ReadReplicas;
        for (var i = 0; i < Copies.Length; i++)
            environment.Spec.Regions.Add(new RegionSpec { Name = Copies[i], Cidr = $"10.{i + 1}.0.0/16" });
        return environment;
    }

    private static Compilation Compile(Action<TapEnvironment>? change = null)
    {
        var environment = Read();
        change?.Invoke(environment);
        return Blueprint.Compile(environment, Sample.Facts);
    }

    private static Resource Single(Compilation compilation, string stack, string type) =>
        compilation.Regions.Single(p => p.Stack == stack).Resources.Single(r => r.ElementType == type);
}
