namespace TapOperator.Entities.Schema;

/// <summary>Marks a list of scalars in which no value may stand twice (x-kubernetes-list-type: set).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListSetAttribute : SchemaAttribute;
