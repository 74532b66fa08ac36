using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Validation;
using TapOperator.CrdGen;
using TapOperator.Entities;
using TapOperator.Manifests;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Blueprints.Effects;

/// <summary>One field, one effect: whatever a manifest says either changes the programs or is refused by name.</summary>
public sealed class FieldEffectTests
{
    private static readonly JsonObject Base = LoadBase();
    private static readonly string Unedited = Compiled(Base.Deserialize<TapEnvironment>(TapJson.Options)!);

    /// <summary>Fields that tell the operator what to do and not what to build.</summary>
    private static readonly string[] OfTheOperator =
    [
        "spec.requiredTags", "spec.residency", "spec.engine", "spec.delivery", "spec.deletionPolicy", "spec.deletionProtection",
    ];

    private static readonly string[] Refusals = ["is not built yet", "has no serverless capacity"];

    /// <summary>Words that mean what the base already is.</summary>
    private static readonly (string Path, string Word)[] SameAsBefore =
    [
        ("spec.regions[].overrides.natGateway", "None"),
        ("spec.compliance.config.recorder", "Managed"), // differs from Auto only where there is a foreign recorder
    ];

    private static readonly string[] CoveredElsewhere =
    [
        "spec.account.id", // with spec.account
        "spec.instances.image.family", // has one word only
    ];

    private static readonly IReadOnlyList<string> Candidates =
    [
        .. SchemaNode.All.Select(node => node.Path.TrimStart('.'))
            .Where(path => path.StartsWith("spec.", StringComparison.Ordinal) && !path.EndsWith("[]", StringComparison.Ordinal)
                && Parent(path) is not null)
            .Where(path => !OfTheOperator.Any(own => path == own || path.StartsWith(own + '.', StringComparison.Ordinal))),
    ];

    public static TheoryData<string> Paths => [.. Candidates.Where(path => EditsOf(path).Any())];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_field_changes_the_programs_or_is_refused(string path)
    {
        foreach (var edit in EditsOf(path))
        {
            var environment = edit.Apply(Base);
            var errors = SpecValidator.Validate(environment).Where(problem => problem.Severity == Severity.Error).ToList();
            if (errors.Count > 0)
            {
                Assert.Contains(errors, error => Refusals.Any(words => error.Message.Contains(words, StringComparison.Ordinal)));
                continue;
            }

            Assert.True(Compiled(environment) != Unedited || SameAsBefore.Contains((edit.Path, edit.Value.ToString())),
                $"{edit.Path}: {edit.Value.ToJsonString()} changes nothing and is not refused");
        }
    }

    [Fact]
    public void No_field_is_left_untested() =>
        Assert.Equal(string.Join(' ', CoveredElsewhere),
            string.Join(' ', Candidates.Where(path => !EditsOf(path).Any() && Current(path) is not (JsonObject or JsonArray { Count: > 0 }))));

    private static string Compiled(TapEnvironment environment)
    {
        var compilation = Blueprint.Compile(environment, new AccountFacts(environment.Spec.Account?.Id ?? "123456789012"));
        return string.Join('\n', compilation.Regions.Append(compilation.Global).OfType<StackProgram>()
            .Select(program => Encoding.UTF8.GetString(ProgramSerializer.Serialize(program, Dialect.Terraform))));
    }

    private static IEnumerable<SpecEdit> EditsOf(string path) => SpecEdit.Of(SchemaNode.All.First(node => node.Path == "." + path), Current(path));

    private static JsonNode? Current(string path) => Parent(path)?[path.Split('.')[^1]];

    /// <summary>The object that a field is in; null when the base does not have it.</summary>
    private static JsonObject? Parent(string path)
    {
        JsonNode? at = Base;
        foreach (var step in path.Split('.')[..^1])
        {
            at = step.EndsWith("[]", StringComparison.Ordinal) ? at?[step[..^2]] is JsonArray { Count: > 0 } list ? list[0] : null : at?[step];
        }

        return at as JsonObject;
    }

    /// <summary>The sample with the most components, and every optional part that is built switched on.</summary>
    private static JsonObject LoadBase()
    {
        var file = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "deploy/samples/secure-multi-region.yaml");
        var json = (JsonObject)JsonSerializer.SerializeToNode(ManifestReader.Read(file).Single().Environment, TapJson.Options)!;
        json["spec"]!["primaryRegion"] = "us-west-2";
        json["spec"]!["account"] = JsonNode.Parse("""{"id":"123456789012","roleArn":"arn:aws:iam::123456789012:role/tap","externalId":"word"}""");
        json["spec"]!["regions"]![0]!["overrides"] = new JsonObject();
        return json;
    }
}
