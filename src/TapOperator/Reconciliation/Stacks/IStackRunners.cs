using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Running;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>One runner for each engine of this machine.</summary>
internal interface IStackRunners
{
    /// <summary>The runner of the engine asked for, or of the operator's default.</summary>
    /// <param name="kind">The engine; null for the default.</param>
    /// <exception cref="EngineException">It cannot be used: the error says why and what to do.</exception>
    IStackRunner Select(EngineKind? kind);
}
