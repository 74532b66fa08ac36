using Awsgen.Schema;

namespace Awsgen.Writing;

/// <summary>Writes what resources, data sources and nested blocks have in common: settable properties and the way they are written out.</summary>
public static class BlockWriter
{
    /// <summary>Writes the settable properties, the method that writes them out, and the classes of nested blocks.</summary>
    public static void Write(CodeWriter code, BlockSchema block, bool outermost)
    {
        List<Member> members = [.. Member.Of(block, outermost)];
        foreach (var member in members)
        {
            var (modifier, mark) = member.Required ? ("required ", "") : ("", "?");
            code.Summary(member.Summary).Line($"public {modifier}{member.Type}{mark} {member.Property} {{ get; set; }}").Line();
        }

        code.Line("/// <inheritdoc/>").Line("protected override void Write(ArgumentWriter arguments)").Braces(() =>
        {
            foreach (var member in members)
                code.Line($"arguments.{member.WriteCall}(\"{member.Argument}\", {member.Property});");
        });

        foreach (var (name, nested) in block.Blocks.Where(b => !b.Value.Block.Deprecated))
        {
            code.Line().Summary($"<c>{name}</c>.").Line($"public sealed class {Member.BlockClass(name)} : Block").Braces(() => Write(code, nested.Block, outermost: false));
        }
    }
}
