using System.Text.Json.Nodes;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>Something in a program that has an address: a resource or a data source.</summary>
public abstract class Element : Block
{
    private protected Element(string elementType, string localName, string addressPrefix)
    {
        ElementType = elementType;
        LocalName = Identifier.Check(localName);
        Address = $"{addressPrefix}{elementType}.{localName}";
    }

    /// <summary>The provider's type, such as <c>aws_vpc</c>.</summary>
    public string ElementType { get; }

    /// <summary>The name inside the program, unique per type.</summary>
    public string LocalName { get; }

    /// <summary>Type and local name, such as <c>aws_vpc.main</c> or <c>data.aws_region.current</c>.</summary>
    public string Address { get; }

    /// <summary>Alias of the provider configuration to use; null for the program's default one.</summary>
    public string? ProviderAlias { get; set; }

    /// <summary>What must be there first although no argument refers to it.</summary>
    public IReadOnlyList<Element> DependsOn { get; set; } = [];

    /// <summary>The literal text of an argument of the outermost block.</summary>
    /// <param name="argument">Its name in the provider's schema.</param>
    /// <returns>The text as AWS will see it; null when it is absent, no text, or has expressions in it.</returns>
    public string? LiteralOf(string argument) => Gather().LiteralOf(argument);

    /// <summary>The value of an attribute once the engine knows it.</summary>
    /// <param name="attribute">Its name in the provider's schema.</param>
    /// <typeparam name="T">What it holds.</typeparam>
    protected Value<T> Attribute<T>(string attribute)
        where T : notnull => Value<T>.Expression($"{Address}.{attribute}");

    /// <inheritdoc/>
    private protected override ArgumentWriter Gather()
    {
        var arguments = base.Gather();
        if (DependsOn.Count > 0)
            arguments.Meta("depends_on", new JsonArray([.. DependsOn.Select(e => JsonValue.Create(e.Address))]));
        return arguments;
    }
}
