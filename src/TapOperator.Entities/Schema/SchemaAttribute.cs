namespace TapOperator.Entities.Schema;

/// <summary>Something that the schema of the CRD says of a type or a field.</summary>
public abstract class SchemaAttribute : Attribute;
