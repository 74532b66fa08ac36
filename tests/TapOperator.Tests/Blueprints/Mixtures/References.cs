using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TapOperator.Blueprints;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.Programs;

namespace TapOperator.Tests.Blueprints.Mixtures;

/// <summary>What programs speak of although nobody declares it, read from the text that engines read.</summary>
internal static partial class References
{
    /// <summary>Each with the stack that speaks of it; empty when all is declared.</summary>
    public static IEnumerable<string> Dangling(Compilation compilation, Dialect dialect)
    {
        var programs = compilation.Regions.Append(compilation.Global).OfType<StackProgram>().ToList();
        var outputs = programs.SelectMany(program => program.Outputs, (program, output) => (program.Stack, output.Name)).ToHashSet();
        return
        [
            .. programs.SelectMany(program => Inside(program, dialect).Concat(Unfilled(program)).Select(what => $"{program.Stack}: {what}")),
            .. from program in programs
               from input in program.Inputs
               where !outputs.Contains((input.FromStack, input.Output))
               select $"{program.Stack}: {input}",
            .. compilation.Outputs.Where(output => !outputs.Contains((output.Stack, output.OutputName))).Select(output => $"{output}"),
        ];
    }

    private static IEnumerable<string> Inside(StackProgram program, Dialect dialect)
    {
        var document = JsonNode.Parse(ProgramSerializer.Serialize(program, dialect))!;
        var declared = Declared(document).ToHashSet(StringComparer.Ordinal);
        return Strings(document).SelectMany(Spoken).Distinct().Where(address => !declared.Contains(address));
    }

    private static IEnumerable<string> Unfilled(StackProgram program) => program.Variables
        .Where(variable => !variable.IsGenerated).Select(variable => variable.Name)
        .Except([.. program.Inputs.Select(input => input.Variable), .. program.Secrets.Select(secret => secret.Variable)])
        .Select(name => $"nobody fills var.{name}");

    private static IEnumerable<string> Declared(JsonNode document) =>
    [
        .. Keys(document["variable"]).Select(name => $"var.{name}"),
        .. Keys(document["resource"]).SelectMany(type => Keys(document["resource"]![type]), (type, name) => $"{type}.{name}"),
        .. Keys(document["data"]).SelectMany(type => Keys(document["data"]![type]), (type, name) => $"data.{type}.{name}"),
        .. document["provider"]!["aws"]!.AsArray().Select(provider => $"aws.{provider!["alias"]}"),
    ];

    private static IEnumerable<string> Keys(JsonNode? section) => section?.AsObject().Select(entry => entry.Key) ?? [];

    /// <summary>The addresses in the expressions of a text; and the text itself where it is nothing but an address, as in <c>depends_on</c>.</summary>
    private static List<string> Spoken(string text)
    {
        List<string> expressions = Alone().IsMatch(text) ? [text] : [];
        TemplateReader.Read(text, expression =>
        {
            expressions.Add(expression);
            return "";
        });
        return [.. expressions.SelectMany(expression => Address().Matches(expression)).Select(address => address.Value)];
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Strings(entry.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    [GeneratedRegex(@"var\.\w+|(?:data\.)?aws_\w+\.\w+|aws\.\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:(?:data\.)?aws_\w+\.\w+|aws\.\w+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
