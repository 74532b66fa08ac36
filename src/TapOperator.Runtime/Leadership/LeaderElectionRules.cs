namespace TapOperator.Runtime.Leadership;

/// <summary>What the durations must satisfy for an election to be safe.</summary>
internal static class LeaderElectionRules
{
    /// <exception cref="ArgumentException">They do not satisfy it.</exception>
    public static void Check(LeaderElectionOptions options)
    {
        Require(options.RetryPeriod > TimeSpan.Zero, "The retry period must be more than zero.");
        Require(options.RenewDeadline > 2 * options.RetryPeriod, "The renew deadline must be more than twice the retry period: one failure is no loss.");
        Require(options.LeaseDuration > options.RenewDeadline, "The lease duration must be longer than the renew deadline: the holder must stop first.");
        Require(options.Identity.Length > 0, "The identity must not be empty.");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new ArgumentException(message, nameof(condition));
    }
}
