using System.Diagnostics;
using TapOperator.Testing.Faults;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.Runtime;

/// <summary>Faults below HTTP, on the encrypted connection that all requests share.</summary>
[Collection(nameof(RuntimeCluster))]
public sealed class TcpFaultTests(RuntimeCluster cluster)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_freezes_or_breaks_is_replaced_and_work_goes_on(bool freezes)
    {
        var ns = await cluster.NewNamespaceAsync();
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        var configuration = cluster.Configuration;
        await using var proxy = new TcpFaultProxy(new Uri(configuration.Host));
        configuration.Host = proxy.Address.ToString();
        configuration.FirstMessageHandlerSetup = handler =>
        {
            // The same watch over the connection as in earnest, in less time.
            handler.KeepAlivePingDelay = TimeSpan.FromSeconds(2);
            handler.KeepAlivePingTimeout = TimeSpan.FromSeconds(1);
        };
        await using var converging = await ConvergingOperator.StartAsync(configuration, ns, options => options.Informers = options.Informers with { SilenceLimit = TimeSpan.FromMinutes(5) });
        await Eventually.TrueAsync(() => HasSizeAsync(ns, 1), "converged");

        var before = proxy.Connections;
        if (freezes)
            proxy.FreezeOpen();
        else
            proxy.ResetOpen();
        await cluster.ResizeAsync(ns, "a", 2);
        var begin = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(() => HasSizeAsync(ns, 2), "converged again");
        Assert.True(proxy.Connections > before);
        Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(20));
    }

    private async Task<bool> HasSizeAsync(string ns, int size) => (await cluster.ReadAsync(ns, "a")).Status?.Size == size;
}
