using Awsgen.Schema;

namespace Awsgen.Writing;

/// <summary>A settable property of a class: an argument or nested blocks.</summary>
public sealed record Member(string Argument, string Property, string Type, bool Required, string Summary, string WriteCall)
{
    /// <summary>Everything that a program may set in a block; what is deprecated is left out, so are types too deep to be of use.</summary>
    public static IEnumerable<Member> Of(BlockSchema block, bool outermost) =>
        block.Attributes.Where(a => IsArgument(a.Key, a.Value, outermost)).Select(a => OfAttribute(a.Key, a.Value))
            .Concat(block.Blocks.Where(b => !b.Value.Block.Deprecated).Select(b => OfBlock(b.Key, b.Value)));

    /// <summary>The class of nested blocks.</summary>
    public static string BlockClass(string name) => Names.Pascal(name) + "Block";

    // The id is every resource's own, and tags_all is worked out from tags.
    private static bool IsArgument(string name, AttributeSchema attribute, bool outermost) =>
        attribute is { Settable: true, Deprecated: false } && AttributeType.ToCSharp(attribute.Type) is not null
        && !(outermost && name is "id" or "tags_all");

    private static Member OfAttribute(string name, AttributeSchema attribute) => new(
        name, Names.Property(name), AttributeType.ToCSharp(attribute.Type)!, attribute.Required, Describe(name, attribute), "Argument");

    private static Member OfBlock(string name, NestedBlockSchema nested) => new(
        name,
        Names.Property(name),
        nested.IsSingle ? BlockClass(name) : $"IReadOnlyList<{BlockClass(name)}>",
        nested.MinItems > 0,
        $"<c>{name}</c>: {Count(nested)}.",
        nested.IsSingle ? "Block" : "Blocks");

    private static string Describe(string name, AttributeSchema attribute)
    {
        var need = attribute.Required ? "required" : attribute.Computed ? "chosen by AWS or the provider when absent" : "optional";
        var secrecy = attribute.WriteOnly ? ", never stored in the state" : attribute.Sensitive ? ", sensitive" : "";
        var description = string.IsNullOrWhiteSpace(attribute.Description) ? "" : " " + CodeWriter.Xml(attribute.Description);
        return $"<c>{name}</c> ({AttributeType.ToWords(attribute.Type)}): {need}{secrecy}.{description}";
    }

    private static string Count(NestedBlockSchema nested) => (nested.IsSingle, nested.MinItems, nested.MaxItems) switch
    {
        (true, 0, _) => "a block, optional",
        (true, _, _) => "a block, required",
        (_, 0, 0) => "any number of blocks",
        (_, var min, 0) => $"{min} or more blocks",
        (_, var min, var max) => $"{min} to {max} blocks",
    };
}
