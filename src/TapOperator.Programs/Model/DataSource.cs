namespace TapOperator.Programs.Model;

/// <summary>Something the engine only reads.</summary>
/// <param name="elementType">The provider's type, such as <c>aws_availability_zones</c>.</param>
/// <param name="localName">The name inside the program.</param>
public abstract class DataSource(string elementType, string localName) : Element(elementType, localName, "data.");
