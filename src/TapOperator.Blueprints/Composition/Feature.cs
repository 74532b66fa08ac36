using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Composition;

/// <summary>
/// Everything that one component of the spec means. The folder Features has one for each; the compiler, the validator and the cost estimate work
/// from a list of them.
/// </summary>
/// <param name="Fields">The fields of <c>spec</c> that it is about, such as <c>backup</c>.</param>
internal sealed record Feature(params IReadOnlyList<string> Fields)
{
    /// <summary>
    /// Adds its resources to a region's stack, when the spec asks for it; null when it has none there. A feature that others build on is called by
    /// the region's recipe (Compiler/RegionRecipe.cs) instead, which passes its result on.
    /// </summary>
    public Action<RegionContext, RegionParts>? Region { get; init; }

    /// <summary>Adds its resources to the global stack, when the spec asks for it; null when it has none there.</summary>
    public Action<GlobalContext>? Global { get; init; }

    /// <summary>Stack outputs that the environment publishes where a stack has them.</summary>
    public IReadOnlyList<FeatureOutput> Publishes { get; init; } = [];

    /// <summary>Checks of its part of the spec.</summary>
    public IReadOnlyList<Func<TapEnvironment, IEnumerable<Problem>>> Checks { get; init; } = [];

    /// <summary>What else the spec must have.</summary>
    public Func<TapEnvironmentSpec, IEnumerable<Requirement>> Requires { get; init; } = static _ => [];

    /// <summary>AWS services that use a region's key because of it.</summary>
    public IReadOnlyList<KeyUse> KeyUsers { get; init; } = [];

    /// <summary>How its resources are priced.</summary>
    public IReadOnlyList<ICostRule> Costs { get; init; } = [];
}

/// <summary>An output that the environment publishes: of the primary region's stack, or of the global stack.</summary>
/// <param name="OutputName">Its name among the stack's outputs.</param>
/// <param name="Name">The name that users find it under; null when it is the same.</param>
/// <param name="IsGlobal">Whether it is an output of the global stack.</param>
internal sealed record FeatureOutput(string OutputName, string? Name = null, bool IsGlobal = false);

/// <summary>A condition that one part of the spec sets for another part.</summary>
/// <param name="Applies">Whether the spec has the part that sets it.</param>
/// <param name="Field">That part's field.</param>
/// <param name="Need">What is needed.</param>
/// <param name="IsMet">Whether the spec has it.</param>
internal sealed record Requirement(bool Applies, string Field, string Need, bool IsMet);

/// <summary>An AWS service that uses a region's key.</summary>
/// <param name="User">The service.</param>
/// <param name="Applies">Whether a spec makes it do so.</param>
internal sealed record KeyUse(KeyUser User, Func<TapEnvironmentSpec, bool> Applies);
