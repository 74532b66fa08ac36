using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>A value that a program is given from outside, such as an output of a region's stack.</summary>
/// <param name="Name">The name inside the program.</param>
/// <param name="Type">Terraform's type expression: <c>string</c>, <c>list(string)</c>, <c>map(string)</c>.</param>
/// <param name="Sensitive">Whether engines must not show it.</param>
public sealed record Variable(string Name, string Type = "string", bool Sensitive = false)
{
    /// <summary>The name inside the program.</summary>
    public string Name { get; } = Identifier.Check(Name);

    /// <summary>Whether it is a secret that nobody gives: whoever runs the program makes it up once and keeps it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>A reference to it, for a variable of type string.</summary>
    public Value<string> Text => Value<string>.Expression($"var.{Name}");

    /// <summary>A reference to it, for a variable of type list(string) or set(string).</summary>
    public ValueList<string> List => ValueList<string>.Expression($"var.{Name}");

    /// <summary>A reference to it, for a variable of type map(string).</summary>
    public ValueMap<string> Map => ValueMap<string>.Expression($"var.{Name}");
}
