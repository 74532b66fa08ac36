namespace TapOperator.Entities.Schema;

/// <summary>A column of <c>kubectl get tapenvironments</c>.</summary>
/// <param name="name">The heading.</param>
/// <param name="jsonPath">Where the value is.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PrinterColumnAttribute(string name, string jsonPath) : SchemaAttribute
{
    /// <summary>The heading.</summary>
    public string Name { get; } = name;

    /// <summary>Where the value is, such as <c>.status.phase</c>.</summary>
    public string JsonPath { get; } = jsonPath;

    /// <summary>What the column says; shown by API discovery.</summary>
    public required string Description { get; init; }

    /// <summary>The OpenAPI type of the value: string, integer or date.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Where the column stands from left to right.</summary>
    public int Order { get; init; }

    /// <summary>Whether the column is only shown with <c>-o wide</c>.</summary>
    public bool Wide { get; init; }
}
