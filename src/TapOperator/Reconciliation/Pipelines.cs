using TapOperator.Reconciliation.Phases;

namespace TapOperator.Reconciliation;

/// <summary>The way from a manifest to a Ready environment.</summary>
internal sealed class ApplyPipeline(
    SuspendPhase suspend,
    ValidatePhase validate,
    SecretPhase secrets,
    EnginePhase engine,
    AccountPhase account,
    CompilePhase compile,
    CheckPhase check,
    StatePlacePhase statePlace,
    ClaimPhase claim,
    ApplyRegionsPhase regions,
    ApplyGlobalPhase global,
    PrunePhase prune,
    PublishPhase publish,
    DriftPhase drift)
{
    public IReadOnlyList<IPhase> Phases { get; } = [suspend, validate, secrets, engine, account, compile, check, statePlace, claim, regions, global, prune, publish, drift];
}

/// <summary>The way back: the waves run backwards.</summary>
internal sealed class DeletePipeline(SuspendPhase suspend, ProtectionPhase protection, InventoryPhase inventory, EnginePhase engine, DestroyPhase destroy)
{
    public IReadOnlyList<IPhase> Phases { get; } = [suspend, protection, inventory, engine, destroy];
}
