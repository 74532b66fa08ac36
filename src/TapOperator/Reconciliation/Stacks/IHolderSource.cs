using TapOperator.Automation.Engines;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Says who this operator process is, for the record of each run.</summary>
internal interface IHolderSource
{
    /// <summary>This process, in its present term as a leader.</summary>
    RunHolder Current();
}
