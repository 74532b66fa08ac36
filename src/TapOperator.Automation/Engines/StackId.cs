namespace TapOperator.Automation.Engines;

/// <summary>Which stack of which environment.</summary>
/// <param name="Namespace">The environment's namespace.</param>
/// <param name="Name">The environment's name.</param>
/// <param name="Uid">The environment's uid: one that was deleted and made again is another one.</param>
/// <param name="Stack">The stack: a region's name, or <c>global</c>.</param>
public sealed record StackId(string Namespace, string Name, string Uid, string Stack)
{
    /// <summary>The value of the tag <c>tapoperator.io/stack</c> on every taggable resource.</summary>
    public string Tag => $"{Namespace}/{Name}/{Stack}";

    /// <summary>The stack's directory under a root: <c>namespace/name/uid/stack</c>.</summary>
    /// <param name="root">The directory that holds all stacks.</param>
    public string DirectoryUnder(string root) => Path.Combine(root, Namespace, Name, Uid, Stack);

    /// <inheritdoc cref="Tag"/>
    public override string ToString() => Tag;
}
