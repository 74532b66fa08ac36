using System.Text.Json.Nodes;

namespace TapOperator.Programs.Model;

/// <summary>A set of arguments: a resource's, a data source's or a nested block's.</summary>
public abstract class Block
{
    /// <summary>Hands every argument that is set to the writer.</summary>
    /// <param name="arguments">Takes the arguments in any order.</param>
    protected abstract void Write(ArgumentWriter arguments);

    /// <summary>The arguments in Terraform's JSON syntax, keys in ordinal order.</summary>
    /// <returns>A new object that belongs to the caller.</returns>
    public JsonObject Render() => Gather().ToObject();

    /// <summary>Collects the arguments, and what a kind of block adds to them.</summary>
    private protected virtual ArgumentWriter Gather()
    {
        var arguments = new ArgumentWriter();
        Write(arguments);
        return arguments;
    }
}
