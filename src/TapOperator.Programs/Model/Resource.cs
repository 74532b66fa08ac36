using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>A resource that the engine makes, changes and deletes.</summary>
/// <param name="elementType">The provider's type, such as <c>aws_vpc</c>.</param>
/// <param name="localName">The name inside the program.</param>
public abstract class Resource(string elementType, string localName) : Element(elementType, localName, "")
{
    /// <summary>How the engine treats changes of this resource; null for its usual ways.</summary>
    public Lifecycle? Lifecycle { get; set; }

    /// <summary>The id the provider gives it, present with every resource.</summary>
    public Value<string> Id => Attribute<string>("id");

    /// <inheritdoc/>
    private protected override ArgumentWriter Gather()
    {
        var arguments = base.Gather();
        arguments.Meta("lifecycle", Lifecycle?.Render());
        return arguments;
    }
}
