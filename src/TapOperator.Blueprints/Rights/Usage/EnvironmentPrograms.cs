using TapOperator.Entities;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Rights.Usage;

/// <summary>An environment and what it was compiled to.</summary>
/// <param name="Environment">The manifest.</param>
/// <param name="Compilation">Its programs.</param>
/// <param name="AccountId">The account's 12 digits, as it was compiled for.</param>
public sealed record EnvironmentPrograms(TapEnvironment Environment, Compilation Compilation, string AccountId)
{
    /// <summary>The programs of all stacks.</summary>
    internal IEnumerable<StackProgram> Programs => Compilation.Regions.Append(Compilation.Global).OfType<StackProgram>();

    /// <summary>The regions that the programs work in.</summary>
    internal IEnumerable<string> Regions => Programs.SelectMany(program => program.Providers).Select(provider => provider.Region).Distinct();

    /// <summary>The tag of every stack, as a pattern; a manifest without a namespace may be applied to any.</summary>
    internal string Stacks => $"{(Environment.Metadata.NamespaceProperty is { Length: > 0 } given ? given : "*")}/{Environment.Metadata.Name}/*";
}
