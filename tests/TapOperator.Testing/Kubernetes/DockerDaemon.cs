using System.Net.Sockets;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Kubernetes;

/// <summary>Whether a Docker daemon answers, asked as quickly as can be (a missing one must not cost seconds).</summary>
internal static class DockerDaemon
{
    public static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        foreach (var address in Addresses())
        {
            if (await AnswersAsync(address, cancellationToken)) return true;
        }
        return false;
    }

    private static IEnumerable<Uri> Addresses()
    {
        if (Folders.Setting("DOCKER_HOST") is { } host) return [new Uri(host)];
        var sockets = new List<string> { "/var/run/docker.sock", Path.Combine(Folders.Home, ".docker/run/docker.sock") };
        if (Folders.Setting("XDG_RUNTIME_DIR") is { } runtime) sockets.Add(Path.Combine(runtime, "docker.sock"));
        return sockets.Where(File.Exists).Select(socket => new Uri("unix://" + socket));
    }

    private static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, token) => ConnectAsync(address, token) };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var answer = await client.GetAsync(new Uri("http://docker/_ping"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var local = address.Scheme == "unix";
        var socket = local
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (local) await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), cancellationToken);
            else await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
