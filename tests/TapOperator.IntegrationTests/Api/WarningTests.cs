using System.Text.RegularExpressions;
using TapOperator.Blueprints;
using TapOperator.Manifests;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

/// <summary>What the validator warns of is said at <c>kubectl apply</c> already, in the same words, and stops nothing.</summary>
public sealed partial class WarningTests(ApiServer server)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private const int Tries = 40;

    [Fact]
    public async Task Kubectl_prints_every_warning_of_the_validator_and_takes_the_manifest()
    {
        var manifest = await File.ReadAllTextAsync(Path.Combine(Folders.Repository, "tests/TapOperator.IntegrationTests/Api/warnings.yaml"), TestContext.Current.CancellationToken);
        var problems = ManifestReader.ParseAndValidate(manifest, "warnings.yaml").SelectMany(one => one.Problems).Select(located => located.Problem).ToList();
        Assert.All(problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
        var ns = await (await server.PlaneAsync()).CreateNamespaceAsync("warned", TestContext.Current.CancellationToken);
        await AwaitPolicyAsync(manifest, ns);

        var applied = await server.TryApplyAsync(manifest, ns);
        var again = await server.TryApplyAsync(manifest, ns);
        var patched = await (await server.PlaneAsync()).Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "annotate", "te/warnings", "example.com/touched=yes");

        Assert.Equal(0, applied.ExitCode);
        Assert.Equal(problems.Select(Words).Order(StringComparer.Ordinal), Said(applied).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0), (again.ExitCode, patched.ExitCode));
        Assert.Empty(Said(patched));
    }

    [Fact]
    public async Task A_manifest_without_warnings_gives_none()
    {
        var ns = await (await server.PlaneAsync()).CreateNamespaceAsync("unwarned", TestContext.Current.CancellationToken);
        var quiet = Samples.Names.Where(name => ManifestReader.ParseAndValidate(Samples.Read(name), name).All(manifest => manifest.Problems.Count == 0)).ToList();
        Assert.Contains("starter", quiet);
        foreach (var name in quiet)
            Assert.Empty(Said(await server.TryApplyAsync(Samples.Read(name), ns)));
    }

    private static string Words(Problem problem) => $"{Index().Replace(problem.Field, "[]")}: {problem.Message}; {problem.Remedy}";

    private static IEnumerable<string> Said(KubectlResult result) => Warning().Matches(result.StandardError).Select(match => match.Groups["words"].Value);

    /// <summary>A new policy works only when the API server has compiled it, some seconds after it was made; a dry run tells.</summary>
    private async Task AwaitPolicyAsync(string manifest, string ns)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (Said(await server.TryApplyAsync(manifest, ns, "--dry-run=server")).Any())
                return;
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        Assert.Fail("the admission policy never came to work");
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();

    [GeneratedRegex(@"Warning: Validation failed for ValidatingAdmissionPolicy 'warnings\.tapoperator\.io' with binding 'warnings\.tapoperator\.io': (?<words>.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Warning();
}
