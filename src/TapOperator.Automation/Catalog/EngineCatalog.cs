using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Catalog;

/// <summary>Looks for the engines once, when the operator starts.</summary>
/// <param name="engines">What was found.</param>
public sealed class EngineCatalog(IReadOnlyList<FoundEngine> engines) : IEngineCatalog
{
    /// <inheritdoc/>
    public IReadOnlyList<FoundEngine> Engines { get; } = engines;

    /// <summary>Looks for Pulumi, OpenTofu and Terraform, asks each for its version and Pulumi for its plugins.</summary>
    /// <param name="options">Where to look, and how engines will be driven.</param>
    /// <param name="time">The clock for the drivers.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<EngineCatalog> FindAsync(EngineOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var inspector = new EngineInspector(options, time);
        return new(await Task.WhenAll(EngineRequirement.All.Select(requirement => inspector.InspectAsync(requirement, cancellationToken))));
    }

    /// <inheritdoc/>
    public IStackEngine Select(EngineKind? kind)
    {
        var candidates = Engines.Where(e => kind is null || e.Kind == kind).ToList();
        if (candidates.Find(e => e.IsUsable) is { Engine: { } engine })
            return engine;
        if (candidates is [{ Problem: { } only }])
            throw new EngineException(only);
        var reasons = string.Join("; ", candidates.Select(e => $"{e.Kind}: {e.Problem}"));
        throw new EngineException(new(ErrorClass.EngineMissing, $"no engine can be used: {reasons}"));
    }
}
