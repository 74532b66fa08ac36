using System.Text.Json.Nodes;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>What AWS Config puts right; what the sample compiles to is in the snapshots.</summary>
public sealed class RemediationTests
{
    [Fact]
    public void Every_bucket_that_has_the_key_has_a_rule_of_its_own_and_others_none()
    {
        var program = Compile(Sample.LoanProcessing, ConfigRemediation.BucketEncryption);
        Assert.Equal(["access_logs", "config"], Names(program, "aws_s3_bucket"));
        Assert.Equal(["config_restore_encryption"], Names(program, "aws_config_remediation_configuration"));
        var rule = program.Single(r => r.Address == "aws_config_config_rule.config_restore_encryption").Render();
        Assert.Equal("S3_DEFAULT_ENCRYPTION_KMS", (string?)rule["source"]!["source_identifier"]);
        Assert.Equal("""{"kmsKeyArns":"${aws_kms_key.main.arn}"}""", (string?)rule["input_parameters"]);
        Assert.Equal("${aws_s3_bucket.config.id}", (string?)rule["scope"]!["compliance_resource_id"]);
    }

    [Fact]
    public void The_role_may_do_what_the_remedies_do_to_the_buckets_and_no_more()
    {
        var program = Compile(Sample.SecureMultiRegion, ConfigRemediation.BucketEncryption, ConfigRemediation.BucketPublicAccess);
        var rights = JsonNode.Parse((string)program.Single(r => r.Address == "aws_iam_role_policy.remediation").Render()["policy"]!)!["Statement"]!.AsArray();
        Assert.Equal(["s3:PutEncryptionConfiguration", "s3:PutBucketPublicAccessBlock"], rights.Select(right => (string?)right!["Action"]));
        Assert.All(rights, right => Assert.Equal(Names(program, "aws_s3_bucket").Select(name => $"${{aws_s3_bucket.{name}.arn}}"),
            right!["Resource"]!.AsArray().Select(arn => (string)arn!).Order(StringComparer.Ordinal)));
        Assert.Contains("trail", Names(program, "aws_s3_bucket"));
    }

    [Fact]
    public void An_automation_is_one_call_with_what_it_was_given()
    {
        var program = Compile(Sample.SecureMultiRegion, ConfigRemediation.BucketEncryption);
        var automation = JsonNode.Parse((string)program.Single(r => r.ElementType == "aws_ssm_document").Render()["content"]!)!;
        Assert.Equal("{{ AutomationAssumeRole }}", (string?)automation["assumeRole"]);
        var step = Assert.Single(automation["mainSteps"]!.AsArray())!;
        Assert.Equal(("aws:executeAwsApi", "PutBucketEncryption", "{{ BucketName }}"),
            ((string?)step["action"], (string?)step["inputs"]!["Api"], (string?)step["inputs"]!["Bucket"]));
        var given = program.First(r => r.ElementType == "aws_config_remediation_configuration").Render()["parameter"]!.AsArray();
        Assert.Equal(automation["parameters"]!.AsObject().Select(parameter => parameter.Key), given.Select(parameter => (string)parameter!["name"]!));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public void Config_is_in_the_primary_region_or_in_every_one(bool everyRegion, int recorders)
    {
        var programs = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Compliance!.Config!.EveryRegion = everyRegion).Regions;
        var recording = programs.SelectMany(program => program.Resources).Where(r => r.ElementType == "aws_config_configuration_recorder").Select(r => r.Render()).ToList();
        Assert.Equal(recorders, recording.Count);
        // What is not of any region is recorded once.
        Assert.Single(recording, recorder => (bool)recorder["recording_group"]!["include_global_resource_types"]!);
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<Resource> program, string type) =>
        [.. program.Where(r => r.ElementType == type).Select(r => r.LocalName).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Resource> Compile(string sample, params ConfigRemediation[] remediations) => Sample.Compile(sample, e =>
    {
        e.Spec.Compliance ??= new ComplianceSpec();
        e.Spec.Compliance.Config ??= new ConfigSpec();
        e.Spec.Compliance.Config.Remediations = remediations;
    }).Regions[0].Resources;
}
