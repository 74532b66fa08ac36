using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities;
using YamlDotNet.RepresentationModel;

namespace TapOperator.Manifests;

/// <summary>Turns one YAML document into JSON for a type, collecting problems on the way; what has a problem is left out.</summary>
/// <param name="source">The file's name.</param>
internal sealed partial class YamlConversion(string source)
{
    private readonly List<LocatedProblem> _problems = [];

    public IReadOnlyList<LocatedProblem> Problems => _problems;

    public FieldLines Lines { get; } = new();

    public void Report(string field, YamlNode at, string message, string remedy) =>
        _problems.Add(new LocatedProblem(source, (int)at.Start.Line, new Problem(field, message, remedy)));

    public T Read<T>(YamlMappingNode map) => ReadObject(map, typeof(T), "").Deserialize<T>(TapJson.Options)!;

    private JsonNode? ReadValue(YamlNode node, Type declared, string path)
    {
        Lines.Add(path, node.Start.Line);
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (node is YamlScalarNode scalar && YamlScalars.IsNull(scalar))
        {
            return null; // The API server drops nulls, so the default stands.
        }

        var isMap = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>);
        var isList = type != typeof(string) && !isMap && type.IsAssignableTo(typeof(IEnumerable));
        var isObject = type.IsClass && type != typeof(string) && !isList;
        switch (node)
        {
            case YamlMappingNode map when isMap:
                return ReadMap(map, type.GenericTypeArguments[1], path);
            case YamlMappingNode map when isObject:
                return ReadObject(map, type, path);
            case YamlSequenceNode list when isList:
                return ReadList(list, type.GenericTypeArguments[0], path);
            case YamlScalarNode value when !isMap && !isList && !isObject:
                return YamlScalars.Read(value, type, path, this);
            default:
                Report(path, node, $"must be {(isMap || isObject ? "a map of fields" : isList ? "a list" : "a single value")}",
                    $"see `kubectl explain tapenvironment.{Index().Replace(path, "")}`");
                return null;
        }
    }

    private JsonObject ReadObject(YamlMappingNode map, Type type, string path)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(NameOf, StringComparer.Ordinal);
        var json = new JsonObject();
        foreach (var (key, name, value) in Entries(map, path))
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            if (!properties.TryGetValue(name, out var property))
            {
                var nearest = TextDistance.Nearest(name, properties.Keys);
                Report(field, key, "unknown field", nearest is null ? "take it out" : $"did you mean {nearest}?");
            }
            else if (ReadValue(value, property.PropertyType, field) is { } read)
            {
                json[name] = read;
            }
        }

        return json;
    }

    private JsonObject ReadMap(YamlMappingNode map, Type type, string path) => new(Entries(map, path)
        .Select(entry => KeyValuePair.Create(entry.Name, ReadValue(entry.Value, type, $"{path}[{entry.Name}]")))
        .Where(entry => entry.Value is not null));

    private IEnumerable<(YamlNode Key, string Name, YamlNode Value)> Entries(YamlMappingNode map, string path)
    {
        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                yield return (key, name, value);
            }
            else
            {
                Report(path, key, "a key must be a word", "write a single word before the colon");
            }
        }
    }

    private JsonArray ReadList(YamlSequenceNode list, Type type, string path) =>
        new([.. list.Children.Select((item, index) => ReadValue(item, type, $"{path}[{index}]")).Where(item => item is not null)]);

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
