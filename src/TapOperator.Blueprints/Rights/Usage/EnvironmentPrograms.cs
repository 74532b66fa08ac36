using TapOperator.Blueprints.Compiler;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Engine;
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
    internal string Stacks => $"{Owner}/*";

    /// <summary>The bucket that the state is in; null when it is elsewhere.</summary>
    internal S3StateSpec? StateBucket => Environment.Spec.Engine.State is { Type: EngineStateType.S3, S3: { } bucket } ? bucket : null;

    /// <summary>Bucket and beginning of the keys of the state, as a pattern; null when it is elsewhere.</summary>
    internal string? StateFolder => StateBucket is { } state
        ? string.Join('/', [state.Bucket, .. state.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries), Owner]) : null;

    /// <summary>Compiles an environment, for the account that it names, else for the given one.</summary>
    /// <param name="environment">A valid one.</param>
    /// <param name="account">The account's 12 digits.</param>
    public static EnvironmentPrograms Of(TapEnvironment environment, string account)
    {
        var id = environment.Spec.Account?.Id ?? account;
        return new(environment, Blueprint.Compile(environment, new AccountFacts(id)), id);
    }

    private string Owner => $"{(Environment.Metadata.NamespaceProperty is { Length: > 0 } given ? given : "*")}/{Environment.Metadata.Name}";
}
