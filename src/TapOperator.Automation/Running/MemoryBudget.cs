namespace TapOperator.Automation.Running;

/// <summary>Lets as many engines run at once as the memory bears, first come, first served.</summary>
/// <param name="totalMiB">Memory for all engines together, in MiB.</param>
public sealed class MemoryBudget(long totalMiB)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(long Cost, TaskCompletionSource Turn)> _waiting = new();
    private long _free = totalMiB;

    /// <summary>Memory for all engines together, in MiB.</summary>
    public long TotalMiB { get; } = totalMiB;

    /// <summary>Waits until the memory is there. What is more than the whole budget runs alone.</summary>
    /// <param name="costMiB">What the run will take, in MiB.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Gives the memory back when disposed.</returns>
    public async Task<IDisposable> TakeAsync(long costMiB, CancellationToken cancellationToken = default)
    {
        var cost = Math.Min(costMiB, TotalMiB);
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<(long, TaskCompletionSource)> place;
        lock (_gate)
        {
            place = _waiting.AddLast((cost, turn));
            Admit();
        }
        await using var registration = cancellationToken.Register(() => Leave(place, turn, cancellationToken));
        await turn.Task;
        return new Share(this, cost);
    }

    private void Leave(LinkedListNode<(long Cost, TaskCompletionSource Turn)> place, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null || !turn.TrySetCanceled(cancellationToken))
                return;
            _waiting.Remove(place);
            Admit();
        }
    }

    private void GiveBack(long cost)
    {
        lock (_gate)
        {
            _free += cost;
            Admit();
        }
    }

    // Strictly in order: a large one is not starved by many small ones.
    private void Admit()
    {
        while (_waiting.First is { } first && first.Value.Cost <= _free)
        {
            _waiting.RemoveFirst();
            _free -= first.Value.Cost;
            first.Value.Turn.TrySetResult();
        }
    }

    private sealed class Share(MemoryBudget budget, long cost) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                budget.GiveBack(cost);
        }
    }
}
