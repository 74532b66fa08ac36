namespace TapOperator.Entities.Schema;

/// <summary>
/// Marks a list whose items are told apart by one field (x-kubernetes-list-type: map), so that server-side apply merges item by item.
/// </summary>
/// <param name="key">The JSON name of the field that tells items apart.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListMapAttribute(string key) : SchemaAttribute
{
    /// <summary>The JSON name of the key field.</summary>
    public string Key { get; } = key;
}
