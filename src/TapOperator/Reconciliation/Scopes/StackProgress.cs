using TapOperator.Automation.Events;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>Follows one run by its events: how much is done, and what is being worked on. Written by one thread, read by others.</summary>
internal sealed class StackProgress(int expectedTotal)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _inFlight = [];
    private bool _started;

    /// <summary>Takes in the next event.</summary>
    public void Observe(EngineEvent engineEvent)
    {
        lock (_lock)
        {
            switch (engineEvent)
            {
                case ResourcePlanned { Action: not (ChangeAction.None or ChangeAction.Read) } planned:
                    _planned.Add(planned.Address);
                    break;
                case ResourceStarted { Action: not ChangeAction.Read } started:
                    _started = true;
                    _done.Remove(started.Address);
                    _inFlight.Remove(started.Address);
                    _inFlight.Add(started.Address);
                    break;
                case ResourceDone { Action: not ChangeAction.Read } done:
                    _started = true;
                    _done.Add(done.Address);
                    _inFlight.Remove(done.Address);
                    break;
                case ResourceFailed failed:
                    _inFlight.Remove(failed.Address);
                    break;
            }
        }
    }

    /// <summary>How it stands now.</summary>
    public ProgressSnapshot Snapshot()
    {
        lock (_lock)
        {
            var total = Math.Max(expectedTotal, Math.Max(_planned.Count, _done.Count));
            // Terraform and OpenTofu say beforehand what they will touch: the rest is done already. Pulumi reports each resource, the unchanged too.
            var untouched = _started && _planned.Count > 0 ? total - _planned.Count : 0;
            return new ProgressSnapshot(Math.Min(total, untouched + _done.Count), total, [.. _inFlight]);
        }
    }
}

/// <summary>A moment of a run.</summary>
/// <param name="Done">Resources that are as they should be.</param>
/// <param name="Total">Resources of the stack.</param>
/// <param name="InFlight">Addresses being worked on, the oldest first.</param>
internal sealed record ProgressSnapshot(int Done, int Total, IReadOnlyList<string> InFlight);
