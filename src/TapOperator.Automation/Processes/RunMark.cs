namespace TapOperator.Automation.Processes;

/// <summary>
/// Every process of a run carries the run's id in its environment, plugins too. An engine that is killed leaves its plugins behind, and a provider in the
/// middle of a call goes on with it: nothing may be concluded about a dead run before those are gone as well.
/// </summary>
internal static class RunMark
{
    /// <summary>The variable that holds the run's id.</summary>
    public const string Variable = "TAPOPERATOR_RUN";

    /// <summary>Whether any process of the run is left on this machine.</summary>
    /// <param name="runId">The run.</param>
    public static bool AnyAlive(string runId) => ProcessTable.WithVariable(Variable, runId).Any();

    /// <summary>Kills what is left of a run, and waits until it is gone.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="time">The clock to wait by.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many processes were killed.</returns>
    public static async Task<int> KillRestAsync(string runId, TimeProvider time, CancellationToken cancellationToken)
    {
        var killed = new HashSet<int>();
        while (ProcessTable.WithVariable(Variable, runId).ToList() is { Count: > 0 } rest)
        {
            foreach (var entry in rest)
            {
                Signals.SendKill(entry.Pid);
                killed.Add(entry.Pid);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
        return killed.Count;
    }
}
