using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>A value that a program gives out.</summary>
/// <param name="Name">The name, unique in the program.</param>
/// <param name="Value">The value.</param>
/// <param name="Sensitive">Whether engines must not show it.</param>
public sealed record Output(string Name, IValue Value, bool Sensitive = false)
{
    /// <summary>The name, unique in the program.</summary>
    public string Name { get; } = Identifier.Check(Name);
}
