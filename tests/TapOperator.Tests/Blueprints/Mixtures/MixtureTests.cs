using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.Blueprints.Compiling;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>The spec composes components: no combination of them is known by name anywhere, and each one works or is refused with its reason.</summary>
public sealed partial class MixtureTests
{
    private static readonly HashSet<string> Fields = [.. SchemaNode.All.Select(node => node.Path)];

    [Fact]
    public void What_a_mixture_cannot_have_is_refused_by_name_and_the_rest_makes_programs_that_keep_the_policies_and_lack_nothing() => Mixtures.Any.Sample(
        spec =>
        {
            var environment = Environment(spec);
            while (Refused(environment) is { } field)
            {
                spec.LeaveOut(field);
                environment = Environment(spec);
            }

            var compilation = Blueprint.Compile(environment, Sample.Facts);
            Assert.DoesNotContain(PolicyCheck.Run(environment.Spec, compilation), finding => finding.Policy.Severity == Severity.Error);
            Assert.All(Enum.GetValues<Dialect>(), dialect => Assert.Empty(References.Dangling(compilation, dialect)));
        },
        iter: 150,
        print: spec => spec.ToJsonString());

    private static TapEnvironment Environment(JsonObject spec)
    {
        var environment = new TapEnvironment { Spec = spec.Deserialize<TapEnvironmentSpec>(TapJson.Options)! };
        (environment.Metadata.Name, environment.Metadata.NamespaceProperty) = ("mixture", "default");
        return environment;
    }

    /// <summary>The first field that an error names; null when there is none. Every error names one that there is, and says what is wrong with it.</summary>
    private static string? Refused(TapEnvironment environment)
    {
        var errors = SpecValidator.Validate(environment).Where(problem => problem.Severity == Severity.Error).ToList();
        Assert.All(errors, error => Assert.Contains("." + Index().Replace(error.Field, "[]"), Fields));
        Assert.All(errors, error => Assert.NotEmpty(error.Message));
        return errors.FirstOrDefault()?.Field;
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
