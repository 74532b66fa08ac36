namespace TapOperator.Entities.Schema;

/// <summary>Marks a field that must be there when its parent is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : SchemaAttribute;
