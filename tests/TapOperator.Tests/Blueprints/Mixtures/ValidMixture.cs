using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>Makes mixtures valid by leaving out what the validator refuses.</summary>
internal static partial class ValidMixture
{
    private static readonly HashSet<string> Fields = [.. SchemaNode.All.Select(node => node.Path)];

    /// <summary>What is left of a mixture.</summary>
    /// <param name="spec">The mixture; it is changed.</param>
    /// <param name="name">The environment's name.</param>
    public static TapEnvironment From(JsonObject spec, string name)
    {
        var environment = Read(spec, name);
        while (RefusedField(environment) is { } field)
        {
            spec.LeaveOut(field);
            environment = Read(spec, name);
        }

        return environment;
    }

    private static TapEnvironment Read(JsonObject spec, string name)
    {
        var environment = new TapEnvironment { Spec = spec.Deserialize<TapEnvironmentSpec>(TapJson.Options)! };
        (environment.Metadata.Name, environment.Metadata.NamespaceProperty) = (name, "default");
        return environment;
    }

    /// <summary>The first field that an error names; null when there is none. Every error names an existing field and says what is wrong with it.</summary>
    private static string? RefusedField(TapEnvironment environment)
    {
        var errors = SpecValidator.Validate(environment).Where(problem => problem.Severity == Severity.Error).ToList();
        Assert.All(errors, error => Assert.Contains("." + Index().Replace(error.Field, "[]"), Fields));
        Assert.All(errors, error => Assert.NotEmpty(error.Message));
        return errors.FirstOrDefault()?.Field;
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
