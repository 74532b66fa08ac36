using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TapOperator.Runtime.Leadership;

namespace TapOperator.Runtime.Hosting;

/// <summary>
/// Ties the operator's life to the process's. The end: no new work; what runs gets the grace period; then the hard stop; the lease is given
/// back only when nothing runs any more. All that happens before the web server stops, so that health and metrics can be seen throughout.
/// </summary>
internal sealed class OperatorService(
    OperatorParts parts,
    Drain drain,
    ILeadership leadership,
    IHostApplicationLifetime lifetime,
    IOptions<OperatorOptions> options,
    TimeProvider time,
    ILogger<OperatorService> log) : IHostedLifecycleService, IDisposable
{
    /// <summary>What a hard stop, the lease and the last events may take each.</summary>
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(4);

    private CancellationTokenRegistration _onLost;
    private CancellationTokenRegistration _onStopping;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _onStopping = lifetime.ApplicationStopping.Register(drain.Begin);
        _onLost = leadership.Lost.Register(LeaseLost);
        _ = EndAtFaultAsync(parts.Start());
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        drain.Begin();
        if (!await EndsWithinAsync(options.Value.DrainGracePeriod))
        {
            log.LogWarning("Work still runs after the grace period of {Grace}: hard stop", options.Value.DrainGracePeriod);
            drain.StopHard();
        }

        if (await EndsWithinAsync(StepTime))
        {
            using var limit = new CancellationTokenSource(StepTime, time);
            await parts.ReleaseLeaseAsync(limit.Token);
        }
        else
        {
            log.LogError("Work did not end at the hard stop: the lease is kept, so that it runs out by itself");
        }

        await parts.StopServingAsync(StepTime);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _onLost.Dispose();
        _onStopping.Dispose();
    }

    private async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        try
        {
            await parts.Working.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "A controller failed");
            return true;
        }
    }

    private async Task EndAtFaultAsync(Task running)
    {
        try
        {
            await running;
        }
        catch (Exception exception)
        {
            log.LogCritical(exception, "A part of the operator failed: the process ends");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private void LeaseLost()
    {
        // Another process may lead already: nothing may be changed from here on.
        Environment.ExitCode = 1;
        drain.StopHard();
        lifetime.StopApplication();
    }
}
