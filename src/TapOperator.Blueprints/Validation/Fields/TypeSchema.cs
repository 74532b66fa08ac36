using System.Collections.Concurrent;
using System.Reflection;
using TapOperator.Entities.Schema;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>A type of the spec with what the schema says of it and of its fields; read once.</summary>
internal sealed class TypeSchema
{
    private static readonly ConcurrentDictionary<Type, TypeSchema> Read = new();

    private TypeSchema(Type type)
    {
        Cel = [.. type.GetCustomAttributes(typeof(CelAttribute), inherit: false).OfType<CelAttribute>()];
        Fields = Array.ConvertAll(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => new FieldSchema(property));
    }

    /// <summary>CEL rules about the object as a whole.</summary>
    public IReadOnlyList<CelAttribute> Cel { get; }

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; }

    /// <summary>The schema of an object.</summary>
    public static TypeSchema Of(object value) => Read.GetOrAdd(value.GetType(), static type => new TypeSchema(type));
}
