using System.Collections.Immutable;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Informers;

/// <summary>Which objects stand under which value. Not safe for concurrent use.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, ImmutableHashSet<EntityKey>> _keysByValue = [];
    private readonly Dictionary<EntityKey, ImmutableArray<string>> _valuesByKey = [];

    public ImmutableHashSet<EntityKey> this[string value] => _keysByValue.GetValueOrDefault(value, []);

    public void Set(EntityKey key, ImmutableArray<string> values)
    {
        foreach (var value in _valuesByKey.GetValueOrDefault(key, []))
        {
            var rest = this[value].Remove(key);
            if (rest.IsEmpty)
                _keysByValue.Remove(value);
            else
                _keysByValue[value] = rest;
        }

        foreach (var value in values)
            _keysByValue[value] = this[value].Add(key);
        if (values.IsEmpty)
            _valuesByKey.Remove(key);
        else
            _valuesByKey[key] = values;
    }
}
