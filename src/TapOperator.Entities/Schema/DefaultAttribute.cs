namespace TapOperator.Entities.Schema;

/// <summary>A default that the API server fills in and the type's own initialiser does not have.</summary>
/// <param name="json">The value, as JSON.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(string json) : SchemaAttribute
{
    /// <summary>The value, as JSON.</summary>
    public string Json { get; } = json;
}
