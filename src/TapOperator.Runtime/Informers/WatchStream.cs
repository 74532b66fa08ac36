using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Runtime.Informers;

/// <summary>Opens watches and reads their lines. A watch that falls silent is taken for dead: its connection may be open on this side only.</summary>
internal sealed class WatchStream<TEntity>(ApiTransport transport, InformerOptions options, TimeProvider time, ILogger log)
    where TEntity : class, IKubernetesObject<V1ObjectMeta>
{
    private static readonly EntityKind Kind = EntityKind.FromType<TEntity>();

    /// <summary>Yields events until the API server ends the watch.</summary>
    /// <exception cref="ApiException">The API server refused the watch or ended it with an error.</exception>
    /// <exception cref="TimeoutException">The watch fell silent.</exception>
    /// <exception cref="HttpRequestException">The API server did not answer.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async IAsyncEnumerable<WatchEvent<TEntity>> ReadAsync(
        string? namespaceName,
        string resourceVersion,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seconds = Random.Shared.Next((int)options.MinWatchTime.TotalSeconds, (int)options.MaxWatchTime.TotalSeconds + 1);
        var path = $"{Kind.CollectionPath(namespaceName)}?watch=true&allowWatchBookmarks=true&timeoutSeconds={seconds}"
            + $"&resourceVersion={Uri.EscapeDataString(resourceVersion)}";
        using var response = await transport.OpenAsync(path, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var reader = PipeReader.Create(stream);
        using var silence = new CancellationTokenSource(options.SilenceLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        while (true)
        {
            var read = await ReadOrTimeOutAsync(reader, both.Token, cancellationToken);
            silence.CancelAfter(options.SilenceLimit);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end).ToArray();
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                if (line.Length > 0)
                    yield return WatchEvent<TEntity>.Parse(line, log);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                yield break;
        }
    }

    private async ValueTask<ReadResult> ReadOrTimeOutAsync(PipeReader reader, CancellationToken both, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(both);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The watch of {Kind.Plural} was silent for {options.SilenceLimit}.", exception);
        }
    }
}
