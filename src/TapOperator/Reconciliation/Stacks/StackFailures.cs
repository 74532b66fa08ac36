using TapOperator.Automation.Engines;
using TapOperator.Reconciliation.Scopes;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Puts the failures of stacks into words and decides when to try again.</summary>
internal static class StackFailures
{
    /// <summary>Errors told per stack: the rest is counted, the log has them all.</summary>
    private const int MaxErrorsTold = 3;

    /// <summary>The halt that these stacks call for; null when none of them failed.</summary>
    public static Halt? HaltFor(IEnumerable<StackSlot> slots)
    {
        var failed = slots.Where(slot => slot.Result is { IsSuccess: false }).ToList();
        if (failed.Count == 0)
            return null;
        var message = string.Join(" | ", failed.Select(slot => $"{slot.Name}: {Describe(slot.Result!)}"));
        if (failed.TrueForAll(slot => slot.Result!.Outcome == StackOutcome.Interrupted))
            return Halt.Retrying("Interrupted", message, RetryDelays.Soon);
        var errors = failed.SelectMany(slot => slot.Result!.Errors).ToList();
        var delay = RetryDelays.For(errors);
        return errors.Exists(error => error.IsRetryable) || errors.Count == 0
            ? Halt.Retrying("StackFailed", message, delay)
            : Halt.Stalled("StackFailed", message, delay);
    }

    /// <summary>What went wrong in one run: addresses, AWS codes and request ids.</summary>
    public static string Describe(StackResult result)
    {
        if (result.Errors.Count == 0)
            return result.Outcome == StackOutcome.Interrupted ? "stopped before its end, the state is saved" : "failed without saying why";
        var told = string.Join("; ", result.Errors.Take(MaxErrorsTold).Select(error => error.ToString()));
        var more = result.Errors.Count - MaxErrorsTold;
        return more > 0 ? $"{told}; and {more} more" : told;
    }
}
