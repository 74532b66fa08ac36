using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Entities.Spec.Backup;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Backups of everything of the environment, in vaults with the region's key.</summary>
public sealed class BackupTests
{
    [Fact]
    public void Every_region_has_a_vault_with_its_key_and_a_plan_that_fills_it()
    {
        var compilation = Compile();
        Assert.All(compilation.Regions, region =>
        {
            Assert.Equal("${aws_kms_key.main.arn}", (string?)Get(region, "aws_backup_vault")["kms_key_arn"]);
            var rule = Get(region, "aws_backup_plan")["rule"]![0]!;
            Assert.Equal(("${aws_backup_vault.main.name}", "cron(0 5 * * ? *)", "35"), ((string?)rule["target_vault_name"], (string?)rule["schedule"], rule["lifecycle"]!["delete_after"]!.ToString()));
            Assert.Null(rule["copy_action"]);
        });
        Assert.DoesNotContain(compilation.Global!.Resources, r => r.ElementType.StartsWith("aws_backup", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_a_stack_of_the_environment_has_made_is_backed_up()
    {
        var selection = Get(Compile().Regions[0], "aws_backup_selection");
        Assert.Equal("""["arn:aws:rds:*:*:cluster:*","arn:aws:rds:*:*:db:*","arn:aws:ec2:*:*:volume/*","arn:aws:s3:::*"]""", selection["resources"]!.ToJsonString());
        Assert.Equal("""[{"string_like":[{"key":"aws:ResourceTag/tapoperator.io/stack","value":"default/secure-multi-region/*"}]}]""", selection["condition"]!.ToJsonString());
    }

    [Fact]
    public void Rights_on_buckets_are_given_only_where_buckets_are_backed_up()
    {
        Assert.Contains(Attached(Compile()), arn => arn.EndsWith("/AWSBackupServiceRolePolicyForS3Backup", StringComparison.Ordinal));
        Assert.Equal(["arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"], Attached(Compile(backup => backup.Resources = [BackupResource.Database])));
    }

    [Fact]
    public void What_is_copied_to_another_region_is_planned_when_both_vaults_are_there()
    {
        var compilation = Compile(backup => backup.CopyToRegion = "us-west-2");
        Assert.DoesNotContain(compilation.Regions[0].Resources, r => r.ElementType == "aws_backup_plan");
        Assert.Contains(compilation.Regions[1].Resources, r => r.ElementType == "aws_backup_plan");
        var rule = Get(compilation.Global!, "aws_backup_plan")["rule"]![0]!;
        Assert.Equal("${var.us_east_1_backup_vault_name}", (string?)rule["target_vault_name"]);
        Assert.Equal("${var.us_west_2_backup_vault_arn}", (string?)rule["copy_action"]![0]!["destination_vault_arn"]);
    }

    private static IEnumerable<string> Attached(Compilation compilation) => compilation.Regions[0].Resources
        .Where(r => r.ElementType == "aws_iam_role_policy_attachment" && r.LocalName.StartsWith("backup", StringComparison.Ordinal)).Select(r => (string)r.Render()["policy_arn"]!);

    private static JsonObject Get(StackProgram program, string type) => program.Resources.Single(r => r.ElementType == type).Render();

    private static Compilation Compile(Action<BackupSpec>? change = null) => Sample.Compile(Sample.SecureMultiRegion, e =>
    {
        e.Spec.Backup = new BackupSpec();
        change?.Invoke(e.Spec.Backup);
    });
}
