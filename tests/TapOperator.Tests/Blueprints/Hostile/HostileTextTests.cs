using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.CrdGen;
using TapOperator.Tests.Programs;
using Xunit;

namespace TapOperator.Tests.Blueprints.Hostile;

/// <summary>Whatever text stands in whatever field: it is refused, or it is text in the program and never an expression, for every engine.</summary>
public sealed class HostileTextTests
{
    private const string Marker = "hostile";
    private const int Megabyte = 1 << 20;

    private static readonly string[] Texts =
    [
        $"${{{Marker}}}", $"$${{{Marker}}}", $"%{{ if {Marker} }}x%{{ endif }}", $"\"{Marker}\"", $"{Marker}\" = true }} resource \"x\"", $"two\n{Marker}", $"${{file(\"/{Marker}\")}}",
        $"{{{{ {Marker} }}}}", $"\u202e{Marker}\u2028é\0",
    ];

    public static TheoryData<string> Fields =>
    [
        .. SchemaNode.All
            .Where(node => node.Path.StartsWith(".spec.", StringComparison.Ordinal) && node.Schema["type"]?.ToString() == "string" && node.Schema["enum"] is null)
            .Select(node => node.Path.TrimStart('.')),
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Hostile_text_is_refused_or_stays_text(string field)
    {
        foreach (var text in Texts)
        {
            var environment = With(field, text);
            if (!IsRefused(environment))
                Assert.All(Programs(environment).SelectMany(Strings).Where(IsOurs), AssertNoExpression);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_megabyte_is_refused(string field) => Assert.True(IsRefused(With(field, new string('x', Megabyte))));

    private static bool IsRefused(TapEnvironment environment) => SpecValidator.Validate(environment).Any(problem => problem.Severity == Severity.Error);

    private static bool IsOurs(string text) => text.Contains(Marker, StringComparison.Ordinal);

    private static void AssertNoExpression(string template) => TemplateReader.Read(template, expression =>
    {
        Assert.False(IsOurs(expression), expression);
        return "";
    });

    private static IEnumerable<JsonNode> Programs(TapEnvironment environment)
    {
        var compilation = Blueprint.Compile(environment, new AccountFacts("123456789012"));
        return from program in compilation.Regions.Append(compilation.Global).OfType<StackProgram>()
               from dialect in Enum.GetValues<Dialect>()
               select JsonNode.Parse(ProgramSerializer.Serialize(program, dialect))!;
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Strings(entry.Value).Prepend(entry.Key)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    /// <summary>A base of the effect tests with one field set; what is not there on the way to it is made.</summary>
    private static TapEnvironment With(string field, string text)
    {
        var root = (JsonObject)Effects.FieldEffectTests.BaseOf(field).DeepClone();
        var (at, path) = (root, "");
        var steps = field.Split('.');
        foreach (var step in steps[..^1])
            (at, path) = (Inside(at, step, path), $"{path}.{step}");
        Set(at, steps[^1], path, text);
        return root.Deserialize<TapEnvironment>(TapJson.Options)!;
    }

    private static JsonObject Inside(JsonObject parent, string step, string path)
    {
        var name = step.Replace("[]", "", StringComparison.Ordinal);
        if (name == step)
            return (JsonObject)(parent[name] ??= new JsonObject());
        Assert.False(IsMap(path, name), $"{path}.{step}: no map of the API holds objects");
        var list = (JsonArray)(parent[name] ??= new JsonArray());
        if (list.Count == 0)
            list.Add(new JsonObject());
        return (JsonObject)list[0]!;
    }

    private static void Set(JsonObject parent, string step, string path, string text)
    {
        var name = step.Replace("[]", "", StringComparison.Ordinal);
        parent[name] = name == step ? text : IsMap(path, name) ? new JsonObject { ["KEY"] = text } : new JsonArray(text);
    }

    private static bool IsMap(string path, string name) => SchemaNode.All.Single(node => node.Path == $"{path}.{name}").Schema["additionalProperties"] is not null;
}
