using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Metrics;

namespace TapOperator.Runtime.Leadership;

/// <summary>
/// Holds a lease. Others' times are not trusted: a lease counts as abandoned when it did not change for its duration by this machine's clock.
/// A failed renewal is repeated until the renew deadline; only then, or when another holder is seen, the lease is lost, and lost for good.
/// </summary>
internal sealed class LeaderElector : ILeaderElection, IDisposable
{
    private const int ReleaseAttempts = 3;

    private readonly LeaderElectionOptions _options;
    private readonly LeaseClient _client;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _lost = new();
    private readonly TaskCompletionSource<LeadershipTerm> _elected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LeadershipTerm? _term;
    private LeaseRecord? _observed;
    private long _observedAt;
    private long _renewedAt;

    public LeaderElector(LeaderElectionOptions options, LeaseClient client, OperatorMeter meter, TimeProvider time, ILogger<LeaderElector> log)
    {
        LeaderElectionRules.Check(options);
        (_options, _client, _time, _log) = (options, client, time, log);
        Lost = _lost.Token;
        meter.MasterStatus.Add(() => IsLeader ? 1 : 0, new KeyValuePair<string, object?>("name", options.LeaseName));
    }

    public string Identity => _options.Identity;

    public bool IsLeader => Term is not null;

    public LeadershipTerm? Term => Volatile.Read(ref _term) is { } term && SinceRenewal < _options.LeaseDuration ? term : null;

    public CancellationToken Lost { get; }

    private TimeSpan SinceRenewal => _time.GetElapsedTime(Interlocked.Read(ref _renewedAt));

    public Task<LeadershipTerm> WaitForLeadershipAsync(CancellationToken cancellationToken) => _elected.Task.WaitAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await AttemptAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                _log.LogWarning("Lease {Lease}: {Error}", _options.LeaseName, exception.Message);
            }

            if (_term is not null && (SinceRenewal >= _options.RenewDeadline || _observed?.Holder != Identity))
            {
                Lose();
                return;
            }

            await Task.Delay(NextDelay(), _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _term, value: null) is null)
            return;
        for (var attempt = 1; attempt <= ReleaseAttempts; attempt++)
        {
            try
            {
                // Read anew: the last renewal may have been cut off after the API server took it.
                if (await _client.ReadAsync(cancellationToken) is not { } lease || lease.Holder != Identity)
                    return;
                await _client.ReplaceAsync(lease.Released(_time.GetUtcNow()), cancellationToken);
                _log.LogInformation("Lease {Lease} released", _options.LeaseName);
                return;
            }
            catch (Exception exception)
            {
                // Others wait until it runs out then; nothing worse follows.
                _log.LogWarning("Lease {Lease} was not released: {Error}", _options.LeaseName, exception.Message);
            }
        }
    }

    public void Dispose() => _lost.Dispose();

    private async Task AttemptAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AttemptLimit(), _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var begin = _time.GetTimestamp();
        var known = await _client.ReadAsync(both.Token);
        Observe(known);
        if (known is not null && known.Holder.Length > 0 && known.Holder != Identity && (_term is not null || HeldByOther))
            return;

        var now = _time.GetUtcNow();
        // A new term gets a new number even when the holder's name stays, so that locks of an earlier life are told apart.
        var next = _term is { } term
            ? (known ?? LeaseRecord.New(_options).Acquired(_options, term.Transitions, now)).Renewed(_options, now)
            : (known ?? LeaseRecord.New(_options)).Acquired(_options, _observed is null ? 0 : _observed.Transitions + 1, now);
        Observe(known is null ? await _client.CreateAsync(next, both.Token) : await _client.ReplaceAsync(next, both.Token));

        // The lease runs from before the request: that is never later than what the others count from.
        Interlocked.Exchange(ref _renewedAt, begin);
        if (_term is null)
            Win(next.Transitions);
    }

    private bool HeldByOther => _time.GetElapsedTime(_observedAt) < _options.LeaseDuration;

    private void Observe(LeaseRecord? lease)
    {
        if (lease is not null && lease.Version != _observed?.Version)
            _observedAt = _time.GetTimestamp();
        _observed = lease ?? _observed;
    }

    private void Win(int transitions)
    {
        _term = new LeadershipTerm(Identity, transitions);
        _log.LogInformation("Leading as {Identity}, term {Transitions}", Identity, transitions);
        _elected.TrySetResult(_term);
    }

    private void Lose()
    {
        _term = null;
        _log.LogCritical("Lease {Lease} is lost, its holder is {Holder}", _options.LeaseName, _observed?.Holder);
        _lost.Cancel();
    }

    /// <summary>An attempt that hangs must leave time for another, and never outlasts the deadline.</summary>
    private TimeSpan AttemptLimit() => UntilDeadline(_options.RenewDeadline / 2);

    /// <summary>Followers spread their attempts; the holder keeps its rhythm, but never sleeps past its deadline.</summary>
    private TimeSpan NextDelay() =>
        _term is null ? _options.RetryPeriod * (1 + (0.2 * Random.Shared.NextDouble())) : UntilDeadline(_options.RetryPeriod);

    private TimeSpan UntilDeadline(TimeSpan atMost)
    {
        if (_term is null)
            return atMost;
        var left = _options.RenewDeadline - SinceRenewal;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < atMost ? left : atMost;
    }
}
