using System.Text.Json.Nodes;

namespace TapOperator.Programs.Values;

/// <summary>Something that can stand on the right-hand side of an argument or an output: literal data, a reference, or a mix of both.</summary>
public interface IValue
{
    /// <summary>The value in Terraform's JSON syntax, with every literal text escaped.</summary>
    /// <returns>A new node that belongs to the caller; null for an explicit JSON null.</returns>
    JsonNode? Render();
}
