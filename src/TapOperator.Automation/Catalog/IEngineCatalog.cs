using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Catalog;

/// <summary>The engines of this machine.</summary>
public interface IEngineCatalog
{
    /// <summary>What was found, in the order of preference: Pulumi, OpenTofu, Terraform.</summary>
    IReadOnlyList<FoundEngine> Engines { get; }

    /// <summary>The engine asked for, or the first usable one.</summary>
    /// <param name="kind">The engine asked for (by the spec, or as recorded in status); null for the first usable one.</param>
    /// <exception cref="EngineException">It cannot be used: the error says why and what to do.</exception>
    IStackEngine Select(EngineKind? kind);
}
