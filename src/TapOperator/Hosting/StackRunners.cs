using TapOperator.Automation.Catalog;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Running;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Settings;

namespace TapOperator.Hosting;

/// <inheritdoc cref="IStackRunners"/>
internal sealed class StackRunners(IEngineCatalog catalog, OperatorSettings settings, Func<IStackEngine, IStackRunner> create) : IStackRunners
{
    private readonly Dictionary<EngineKind, IStackRunner> _runners = [];
    private readonly Lock _lock = new();

    public IStackRunner Select(EngineKind? kind)
    {
        var engine = catalog.Select(kind ?? settings.DefaultEngine);
        lock (_lock)
        {
            if (!_runners.TryGetValue(engine.Kind, out var runner))
                _runners.Add(engine.Kind, runner = create(engine));
            return runner;
        }
    }
}
