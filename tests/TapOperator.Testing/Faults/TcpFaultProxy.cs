using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TapOperator.Testing.Faults;

/// <summary>Passes bytes between a client and a server, whatever they mean, until it is told to freeze or to break what is open.</summary>
public sealed class TcpFaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly DnsEndPoint _target;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Pipe, bool> _open = new();
    private readonly Task _accepting;

    public TcpFaultProxy(Uri target)
    {
        _target = new DnsEndPoint(target.Host, target.Port);
        _listener.Start();
        Address = new UriBuilder(target) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect.</summary>
    public Uri Address { get; }

    /// <summary>How many connections were made so far.</summary>
    public int Connections { get; private set; }

    /// <summary>From now on the open connections carry nothing in either direction and stay open: half of each is dead. New ones work.</summary>
    public void FreezeOpen()
    {
        foreach (var pipe in _open.Keys) pipe.Freeze();
    }

    /// <summary>Resets the open connections. New ones work.</summary>
    public void ResetOpen()
    {
        foreach (var pipe in _open.Keys) pipe.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        ResetOpen();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            Connections++;
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await server.ConnectAsync(_target, _stop.Token);
            var pipe = new Pipe(client, server);
            _open.TryAdd(pipe, value: true);
            _ = pipe.RunAsync().ContinueWith(_ => _open.TryRemove(pipe, out var _), TaskScheduler.Default);
        }
    }

    private sealed class Pipe(Socket client, Socket server)
    {
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _isFrozen;

        public void Freeze() => _isFrozen = true;

        public void Reset()
        {
            foreach (var socket in new[] { client, server })
            {
                try
                {
                    // A linger time of zero makes the system send RST.
                    socket.LingerState = new LingerOption(enable: true, seconds: 0);
                }
                catch (ObjectDisposedException)
                {
                    // The other direction ended meanwhile.
                }

                socket.Dispose();
            }

            _closed.TrySetResult();
        }

        public async Task RunAsync()
        {
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client)).Unwrap().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            client.Dispose();
            server.Dispose();
        }

        private async Task CopyAsync(Socket from, Socket to)
        {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await from.ReceiveAsync(buffer)) > 0)
            {
                if (_isFrozen) await _closed.Task;
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
    }
}
