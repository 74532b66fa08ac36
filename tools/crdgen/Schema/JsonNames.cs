using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TapOperator.Entities;

namespace TapOperator.CrdGen.Schema;

/// <summary>How C# types and members are called and shaped in JSON.</summary>
internal static class JsonNames
{
    public static string Of(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static string OfEnumMember(Type type, string name) =>
        JsonSerializer.SerializeToNode(Enum.Parse(type, name), type, TapJson.Options)!.GetValue<string>();

    /// <summary>Properties in the order in which they are written, those of base types first.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        (type.BaseType is { } parent && parent != typeof(object) ? Properties(parent) : [])
        .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(property =>
            property.MetadataToken));

    public static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>);

    public static bool IsList(Type type) => type != typeof(string) && !IsMap(type) && type.IsAssignableTo(typeof(IEnumerable));

    public static bool IsObject(Type type) => type.IsClass && type != typeof(string);
}
