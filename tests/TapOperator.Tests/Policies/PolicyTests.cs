using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Manifests;
using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Policies;

/// <summary>Each policy finds what breaks it and lets the mended program pass; the samples break none.</summary>
public sealed class PolicyTests
{
    private static readonly TapEnvironmentSpec Strict = new()
    {
        RequiredTags = ["Owner"],
        Residency = new ResidencySpec { AllowedRegions = ["eu-central-1"] },
    };

    public static TheoryData<int, string> Cases => new(PolicyCase.All.Select((each, index) => (index, each.Policy)));

    public static TheoryData<string> Samples => new(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "deploy/samples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_breaks_a_policy_is_found_with_its_address_and_the_mended_program_passes(int index, string policy)
    {
        var (_, bad, good) = PolicyCase.All[index];

        var found = Assert.Single(Check(bad), finding => finding.Policy.Id == policy);
        Assert.EndsWith(".x", found.Address, StringComparison.Ordinal);
        Assert.NotEmpty(found.Message);
        Assert.DoesNotContain(Check(good), finding => finding.Policy.Id == policy);
    }

    [Fact]
    public void Every_policy_has_an_id_of_its_own_and_a_failing_case()
    {
        Assert.Equal(PolicyCatalog.All.Select(policy => policy.Id).Distinct(), PolicyCatalog.All.Select(policy => policy.Id));
        Assert.Empty(PolicyCatalog.All.Select(policy => policy.Id).Except(PolicyCase.All.Select(each => each.Policy)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_samples_break_no_policy(string sample)
    {
        foreach (var manifest in ManifestReader.ReadAndValidate(Path.Combine(RepositoryFiles.Root, "deploy/samples", sample)))
        {
            var environment = manifest.Environment!;
            var findings = PolicyCheck.Run(environment.Spec, Blueprint.Compile(environment, new AccountFacts("123456789012")));

            Assert.Empty(findings.Where(finding => finding.Policy.Severity == Severity.Error).Select(finding => finding.ToString()));
        }
    }

    [Fact]
    public void The_documentation_lists_every_policy_as_it_is()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/policies.md"));

        Assert.All(PolicyCatalog.All, policy => Assert.Contains(
            $"| {policy.Id} | {(policy.Severity == Severity.Error ? "error" : "warning")} | {policy.Protects} | {policy.Remedy} |", document, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Check(JsonObject resources) => PolicyCheck.Run(new PolicyInput(
        ProgramView.Of("eu-central-1", resources, new Dictionary<string, string> { [""] = "eu-central-1", ["far"] = "us-west-2" }),
        Strict));
}
