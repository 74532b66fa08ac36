using TapOperator.Entities.Spec;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>The stack for what lies between regions, while its components are put together; its resources are in the primary region.</summary>
internal sealed class GlobalContext(EnvironmentContext environment)
{
    /// <summary>The environment.</summary>
    public EnvironmentContext Environment { get; } = environment;

    /// <summary>What the user asks for.</summary>
    public TapEnvironmentSpec Spec => Environment.Spec;

    /// <summary>The stack being built.</summary>
    public StackBuilder Stack { get; } = environment.GlobalStack();

    /// <summary>The regions besides the primary, in the order of the spec.</summary>
    public IReadOnlyList<string> Secondaries { get; } = [.. environment.Spec.Regions.Select(r => r.Name).Where(name => name != environment.PrimaryRegion)];

    /// <summary>The provider for a resource that is in a region of the environment, all of which the stack reaches; null in the primary.</summary>
    public string? In(string region) => region == Environment.PrimaryRegion ? null : Identifier.From(region);

    /// <summary>ARN of a region's key, as its stack gives it out; null when there is no encryption component.</summary>
    public Value<string>? KeyArn(string region) => Spec.Encryption is null ? null : Stack.Input(region, WellKnownOutputs.KmsKeyArn);
}
