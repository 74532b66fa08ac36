using System.Xml.Linq;
using TapOperator.Commands;
using TapOperator.Tests.Blueprints.Compiling;
using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>What the Helm chart repeats from elsewhere in the repository is the same; the CRD's copy is among the generated files.</summary>
public sealed class ChartTests
{
    private const string Chart = "deploy/helm/tap-operator";

    [Theory]
    [InlineData("deletion-protection.yaml")]
    [InlineData("warnings.yaml")]
    public void The_chart_has_the_admission_policies_of_the_repository(string file) =>
        Assert.Equal(RepositoryFiles.Read($"deploy/admission/{file}"), RepositoryFiles.Read($"{Chart}/files/{file}"));

    [Fact]
    public void Chart_and_operator_have_one_version()
    {
        var version = XDocument.Parse(RepositoryFiles.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        var chart = RepositoryFiles.Read($"{Chart}/Chart.yaml").Split('\n');

        Assert.Contains($"version: {version}", chart);
        Assert.Contains($"appVersion: {version}", chart);
    }

    [Fact]
    public void Every_option_of_the_operator_is_set_by_the_chart_or_needs_not_be()
    {
        // In a cluster the first two are right by themselves, and the third comes from the downward API.
        string[] left = ["--kubeconfig", "--bind-address", "--leader-election-namespace", "--help", "--version"];
        var deployment = RepositoryFiles.Read($"{Chart}/templates/deployment.yaml");

        var options = TapCommandLine.Create().Subcommands.Single(command => command.Name == "run").Options.Select(option => option.Name);

        Assert.All(options.Except(left), option => Assert.Contains($"        - {option}", deployment, StringComparison.Ordinal));
    }

    [Fact]
    public void The_pod_runs_as_the_user_that_owns_the_state_folder_in_the_image()
    {
        Assert.Contains("APP_UID (1654)", RepositoryFiles.Read("Dockerfile"), StringComparison.Ordinal);
        Assert.Contains("runAsUser: 1654", RepositoryFiles.Read($"{Chart}/templates/deployment.yaml"), StringComparison.Ordinal);
    }

    /// <summary>The chart gives no right to write Secrets, because nothing would use it. The component that changes this must add the rule.</summary>
    [Fact]
    public void No_sample_has_a_sensitive_output_as_long_as_the_chart_gives_no_right_to_write_Secrets()
    {
        var rule = RepositoryFiles.Read($"{Chart}/templates/_rules.tpl").Split("- apiGroups:").Single(part => part.Contains("[secrets]", StringComparison.Ordinal));
        Assert.Contains("verbs: [get]\n", rule, StringComparison.Ordinal);
        var samples = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "deploy/samples"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));
        Assert.All(samples.Select(sample => Sample.Compile(sample)), compilation =>
        {
            Assert.DoesNotContain(compilation.Outputs, output => output.Sensitive);
            Assert.DoesNotContain(compilation.Regions.Append(compilation.Global).SelectMany(program => program?.Outputs ?? []), output => output.Sensitive);
        });
    }
}
