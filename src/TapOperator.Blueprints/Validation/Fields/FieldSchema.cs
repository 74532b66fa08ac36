using System.Reflection;
using System.Text.Json;
using TapOperator.Entities.Schema;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>A field of the spec with what the schema says of it.</summary>
internal sealed class FieldSchema
{
    private readonly PropertyInfo _property;
    private readonly List<CelAttribute> _cel = [];

    /// <summary>Reads a property's attributes, all in one go: asking for each kind by itself is most of what validation would take.</summary>
    /// <param name="property">A property of the spec.</param>
    public FieldSchema(PropertyInfo property)
    {
        _property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        foreach (var attribute in property.GetCustomAttributes(typeof(SchemaAttribute), inherit: false))
        {
            switch (attribute)
            {
                case RequiredAttribute: IsRequired = true; break;
                case ListSetAttribute: IsSet = true; break;
                case ListMapAttribute map: Key = map.Key; break;
                case ItemsAttribute items: Items = items; break;
                case LengthAttribute length: Length = length; break;
                case PatternAttribute pattern: Pattern = pattern.Expression; break;
                case RangeAttribute range: Range = range; break;
                case CelAttribute cel: _cel.Add(cel); break;
            }
        }
    }

    /// <summary>How the field is called in a manifest.</summary>
    public string Name { get; }

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it is a list without duplicates.</summary>
    public bool IsSet { get; }

    /// <summary>The field by which the items of a list are told apart; null for none.</summary>
    public string? Key { get; }

    /// <summary>Bounds of how many items or entries it has.</summary>
    public ItemsAttribute? Items { get; }

    /// <summary>Bounds of how many characters each value has.</summary>
    public LengthAttribute? Length { get; }

    /// <summary>The regular expression that each value matches.</summary>
    public string? Pattern { get; }

    /// <summary>Bounds of a number.</summary>
    public RangeAttribute? Range { get; }

    /// <summary>CEL rules about the field.</summary>
    public IReadOnlyList<CelAttribute> Cel => _cel;

    /// <summary>The field's value in an object of its type.</summary>
    public object? ValueIn(object owner) => _property.GetValue(owner);
}
