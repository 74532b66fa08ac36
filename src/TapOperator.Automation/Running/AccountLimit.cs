using System.Threading.RateLimiting;

namespace TapOperator.Automation.Running;

/// <summary>
/// Lets only so many engines work on one account and region at once, first come, first served: AWS throttles per account and region
/// (https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html), so that what is throttled there holds up nobody elsewhere.
/// </summary>
/// <param name="runs">How many runs at once; at least 1.</param>
public sealed class AccountLimit(int runs) : IDisposable
{
    /// <summary>How many run at once unless told otherwise: one run has 10 to 16 calls under way, EC2 lets an account make 50 to 100 at once.</summary>
    public const int DefaultRuns = 4;

    private readonly PartitionedRateLimiter<(string Account, string Region)> _limiter =
        PartitionedRateLimiter.Create<(string Account, string Region), (string, string)>(place => RateLimitPartition.GetConcurrencyLimiter(
            place,
            _ => new ConcurrencyLimiterOptions { PermitLimit = runs, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>Waits for a turn.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Ends the turn when disposed.</returns>
    public async Task<IDisposable> TakeAsync(string account, string region, CancellationToken cancellationToken = default) =>
        await _limiter.AcquireAsync((account, region), 1, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
