using System.Collections.Concurrent;
using System.Net;
using k8s;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TapOperator.Testing.Faults;

/// <summary>Stands before a real API server, passes requests on with the administrator's rights, and spoils those that its plan names.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly k8s.Kubernetes _target;
    private readonly ConcurrentQueue<Fault> _injected = new();
    private CancellationTokenSource _streams = new();

    private FaultProxy(WebApplication app, k8s.Kubernetes target) => (_app, _target) = (app, target);

    /// <summary>Says what to do to a request; null passes it on.</summary>
    public Func<ProxyRequest, Fault?> Plan { get; set; } = _ => null;

    /// <summary>The faults that were injected so far.</summary>
    public IReadOnlyCollection<Fault> Injected => _injected;

    /// <summary>How to reach the API server through the proxy.</summary>
    public KubernetesClientConfiguration Configuration => new() { Host = _app.Urls.First() };

    public static async Task<FaultProxy> StartAsync(KubernetesClientConfiguration target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var proxy = new FaultProxy(builder.Build(), new k8s.Kubernetes(target));
        proxy._app.Run(proxy.HandleAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Breaks the connections of all streams that run.</summary>
    public void ResetStreams() => Interlocked.Exchange(ref _streams, new CancellationTokenSource()).Cancel();

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _target.Dispose();
        _streams.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = new ProxyRequest(context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "");
        var fault = Plan(request);
        if (fault is not null) _injected.Enqueue(fault);
        switch (fault)
        {
            case Fault.Status status:
                context.Response.StatusCode = status.Code;
                await context.Response.WriteAsJsonAsync(new { kind = "Status", apiVersion = "v1", reason = status.Reason, message = "injected", code = status.Code });
                return;
            case Fault.Reset:
                context.Abort();
                return;
            case Fault.Slow slow:
                await Task.Delay(slow.Delay, context.RequestAborted);
                break;
            case Fault.TooOld:
                request = request with { Query = VersionInQuery.Replace(request.Query, "1") };
                break;
        }

        try
        {
            await PassOnAsync(context, request, fault);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            context.Abort();
        }
    }

    private async Task PassOnAsync(HttpContext context, ProxyRequest request, Fault? fault)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_target.BaseUri, request.Path.TrimStart('/') + request.Query));
        message.Version = HttpVersion.Version20;
        if (request.IsWrite)
        {
            message.Content = new StreamContent(context.Request.Body);
            if (context.Request.ContentType is { } type) message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, request.IsWatch ? _streams.Token : default);
        using var answer = await _target.HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, end.Token);
        if (fault is Fault.LostAnswer)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.StartAsync(end.Token);
        await context.Response.Body.FlushAsync(end.Token);
        if (fault is Fault.HalfOpen) await Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
        await CopyAsync(await answer.Content.ReadAsStreamAsync(end.Token), context, (fault as Fault.Torn)?.Bytes, end.Token);
    }

    private static async Task CopyAsync(Stream from, HttpContext context, int? limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var passed = 0;
        int count;
        while ((count = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var part = limit is { } bytes ? Math.Min(count, bytes - passed) : count;
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, part), cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            passed += part;
            if (part < count)
            {
                context.Abort();
                return;
            }
        }
    }
}
