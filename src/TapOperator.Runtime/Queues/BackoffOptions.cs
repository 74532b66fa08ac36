namespace TapOperator.Runtime.Queues;

/// <summary>How delays grow with failures.</summary>
/// <param name="Base">The first delay; more than zero.</param>
/// <param name="Maximum">The longest delay; not less than the first.</param>
/// <param name="Jitter">The part of a delay, 0 to 1, that is left to chance, so that many that failed together do not return together.</param>
public sealed record BackoffOptions(TimeSpan Base, TimeSpan Maximum, double Jitter = 0.2)
{
    /// <summary>The delay after a number of failures in a row.</summary>
    /// <param name="failures">How many failures, 1 or more.</param>
    /// <param name="random">A random number from 0 up to but not including 1.</param>
    /// <returns>The delay: at most <see cref="Maximum"/>, at least the part of it that is not left to chance.</returns>
    public TimeSpan Delay(int failures, double random)
    {
        // 2^62 times the smallest delay is beyond any maximum, and double arithmetic cannot overflow there.
        var grown = Base.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 62));
        return TimeSpan.FromMilliseconds(Math.Min(grown, Maximum.TotalMilliseconds) * (1 - (Jitter * random)));
    }
}
