using System.Text.Json.Nodes;
using CsCheck;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Policies;
using TapOperator.Entities;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>The spec composes components: no combination of them is known by name anywhere, and each one works or is refused with its reason.</summary>
public sealed class MixtureTests
{
    [Fact]
    public void What_a_mixture_cannot_have_is_refused_by_name_and_the_rest_makes_programs_that_keep_the_policies_and_lack_nothing() => Mixtures.Any.Sample(
        spec =>
        {
            var environment = ValidMixture.From(spec, "mixture");
            var compilation = Blueprint.Compile(environment, Sample.Facts);
            Assert.DoesNotContain(PolicyCheck.Run(environment.Spec, compilation), finding => finding.Policy.Severity == Severity.Error);
            Assert.All(Enum.GetValues<Dialect>(), dialect => Assert.Empty(References.Dangling(compilation, dialect)));
        },
        iter: 150,
        print: spec => spec.ToJsonString());

    /// <summary>Run by tools/ci/compare-programs.sh only: the same seed gives the same mixtures as long as the samples stay the same.</summary>
    [Fact(Explicit = true)]
    public void Valid_mixtures_are_written_as_manifests()
    {
        var file = Environment.GetEnvironmentVariable("TAP_MIXTURES") ?? throw new InvalidOperationException("TAP_MIXTURES names the file to write.");
        var count = int.Parse(Environment.GetEnvironmentVariable("TAP_MIXTURES_COUNT") ?? "200");
        var random = new PCG(0, seed: 20261128);
        File.WriteAllLines(file, Enumerable.Range(1, count).SelectMany(number =>
            (string[])["---", Manifest(ValidMixture.From(Mixtures.Any.Generate(random, null, out _), $"m{number:000}"))]));
    }

    // JSON is YAML.
    private static string Manifest(TapEnvironment environment) => new JsonObject
    {
        ["apiVersion"] = $"{TapEnvironment.Group}/{TapEnvironment.Version}",
        ["kind"] = TapEnvironment.KindName,
        ["metadata"] = new JsonObject { ["name"] = environment.Metadata.Name, ["namespace"] = environment.Metadata.NamespaceProperty },
        ["spec"] = System.Text.Json.JsonSerializer.SerializeToNode(environment.Spec, TapJson.Options),
    }.ToJsonString();
}
