using System.Collections.Concurrent;
using TapOperator.Runtime.Controllers;
using TapOperator.Testing.Runtime;

namespace TapOperator.Tests.Runtime.Hosting;

/// <summary>What the test's controller and finalizers are to do, and what they were called with.</summary>
internal sealed class WidgetScript
{
    private readonly ConcurrentQueue<Widget> _reconciled = new();
    private readonly ConcurrentQueue<Widget> _deleted = new();
    private readonly ConcurrentQueue<string> _finalized = new();

    public Func<Widget, CancellationToken, Task<ReconciliationResult<Widget>>> Reconcile { get; set; } =
        (widget, _) => Task.FromResult(ReconciliationResult<Widget>.Success(widget));

    public Func<Widget, Task> Deleted { get; set; } = _ => Task.CompletedTask;

    public Func<string, Widget, FinalizationResult> Finalize { get; set; } = (_, _) => FinalizationResult.Done;

    public IReadOnlyList<Widget> Reconciled => [.. _reconciled];

    public IReadOnlyList<Widget> DeletedOnes => [.. _deleted];

    public IReadOnlyList<string> Finalized => [.. _finalized];

    public int Count(string name) => _reconciled.Count(widget => widget.Metadata.Name == name);

    public Task<ReconciliationResult<Widget>> OnReconcile(Widget widget, CancellationToken cancellationToken)
    {
        _reconciled.Enqueue(widget);
        return Reconcile(widget, cancellationToken);
    }

    public Task OnDeleted(Widget widget)
    {
        _deleted.Enqueue(widget);
        return Deleted(widget);
    }

    public FinalizationResult OnFinalize(string finalizer, Widget widget)
    {
        _finalized.Enqueue(finalizer);
        return Finalize(finalizer, widget);
    }
}

internal sealed class WidgetController(WidgetScript script) : IEntityController<Widget>
{
    public Task<ReconciliationResult<Widget>> ReconcileAsync(Widget entity, CancellationToken cancellationToken) =>
        script.OnReconcile(entity, cancellationToken);

    public Task DeletedAsync(Widget entity, CancellationToken cancellationToken) => script.OnDeleted(entity);
}

internal sealed class FirstFinalizer(WidgetScript script) : IEntityFinalizer<Widget>
{
    public const string Identifier = "runtime.test/first";

    public Task<FinalizationResult> FinalizeAsync(Widget entity, CancellationToken cancellationToken) =>
        Task.FromResult(script.OnFinalize(Identifier, entity));
}

internal sealed class SecondFinalizer(WidgetScript script) : IEntityFinalizer<Widget>
{
    public const string Identifier = "runtime.test/second";

    public Task<FinalizationResult> FinalizeAsync(Widget entity, CancellationToken cancellationToken) =>
        Task.FromResult(script.OnFinalize(Identifier, entity));
}
