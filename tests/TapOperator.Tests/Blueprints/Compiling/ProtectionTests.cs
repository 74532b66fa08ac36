using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Entities.Spec.Protection;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>What protects accounts and load balancers.</summary>
public sealed class ProtectionTests
{
    [Fact]
    public void The_firewall_blocks_whoever_asks_too_often_and_then_asks_AWSs_groups()
    {
        var program = Sample.Compile(Sample.LoanProcessing, e => e.Spec.Protection = new ProtectionSpec { Waf = new WafSpec { RateLimit = 500 } }).Regions[0].Resources;
        var rules = JsonNode.Parse((string)Get(program, "aws_wafv2_web_acl")["rule_json"]!)!.AsArray();
        Assert.Equal(["rate-limit", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet"], rules.Select(rule => (string?)rule!["Name"]));
        Assert.Equal([0, 1, 2, 3], rules.Select(rule => (int)rule!["Priority"]!));
        Assert.Equal("""{"RateBasedStatement":{"Limit":500,"AggregateKeyType":"IP"}}""", rules[0]!["Statement"]!.ToJsonString());
        Assert.Equal("""{"Block":{}}""", rules[0]!["Action"]!.ToJsonString());
        Assert.All(rules.Skip(1), rule => Assert.Equal("""{"None":{}}""", rule!["OverrideAction"]!.ToJsonString()));
        var association = Get(program, "aws_wafv2_web_acl_association");
        Assert.Equal(("${aws_lb.main.arn}", "${aws_wafv2_web_acl.main.arn}"), ((string?)association["resource_arn"], (string?)association["web_acl_arn"]));
    }

    [Fact]
    public void GuardDuty_and_Security_Hub_are_in_every_region_and_nothing_of_them_unasked()
    {
        var regions = Compile(new ProtectionSpec { GuardDuty = true, SecurityHub = true }).Regions;
        Assert.All(regions, region =>
        {
            Assert.True((bool)Get(region.Resources, "aws_guardduty_detector")["enable"]!);
            Assert.False((bool)Get(region.Resources, "aws_securityhub_account")["enable_default_standards"]!);
            Assert.Equal($"arn:aws:securityhub:{region.Stack}::standards/aws-foundational-security-best-practices/v/1.0.0", (string?)Get(region.Resources, "aws_securityhub_standards_subscription")["standards_arn"]);
        });
        Assert.All(Compile(new ProtectionSpec { GuardDuty = true }).Regions, region => Assert.DoesNotContain(region.Resources, r => r.ElementType.StartsWith("aws_securityhub", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_holds_for_the_account_is_said_once()
    {
        var block = Get(Compile(new ProtectionSpec { AccountPublicAccessBlock = true }).Global!.Resources, "aws_s3_account_public_access_block");
        Assert.All(["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"], way => Assert.True((bool)block[way]!));
    }

    [Fact]
    public void Service_control_policies_only_forbid_and_are_attached_to_what_is_named()
    {
        var program = Compile(new ProtectionSpec
        {
            ServiceControlPolicies = new ServiceControlPoliciesSpec { TargetId = "ou-ab12-cdefgh34", Policies = [ServiceControlPolicy.DenyPublicDatabases, ServiceControlPolicy.DenyLegacyTls] },
        }).Global!.Resources;
        var policies = program.Where(r => r.ElementType == "aws_organizations_policy").Select(r => r.Render()).ToList();
        Assert.Equal(2, policies.Count);
        Assert.All(policies.SelectMany(policy => JsonNode.Parse((string)policy["content"]!)!["Statement"]!.AsArray()), statement =>
        {
            Assert.Equal("Deny", (string?)statement!["Effect"]);
            Assert.NotNull(statement["Condition"]);
        });
        Assert.All(program.Where(r => r.ElementType == "aws_organizations_policy_attachment"), r => Assert.Equal("ou-ab12-cdefgh34", (string?)r.Render()["target_id"]));
    }

    [Fact]
    public void An_analyzer_looks_at_every_region()
    {
        var regions = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Identity!.AccessAnalyzer = true).Regions;
        Assert.All(regions, region => Assert.Equal("ACCOUNT", (string?)Get(region.Resources, "aws_accessanalyzer_analyzer")["type"]));
    }

    private static Compilation Compile(ProtectionSpec protection) => Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Protection = protection);

    private static JsonObject Get(IReadOnlyList<Resource> program, string type) => program.Single(r => r.ElementType == type).Render();
}
