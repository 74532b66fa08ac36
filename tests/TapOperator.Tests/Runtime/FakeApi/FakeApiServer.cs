using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Metrics;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>An API server in the test's own process, reached by real HTTP, that can be told to fail.</summary>
public sealed class FakeApiServer : IAsyncDisposable
{
    private const string BarrierPath = "/barrier";

    private readonly WebApplication _app;
    private readonly HttpClient _own = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();

    private CancellationTokenSource _watches = new();
    private int _answering;

    private FakeApiServer(WebApplication app) => _app = app;

    public FakeStore Store { get; } = new();

    /// <summary>Asked before each request; an answer that is not null is given instead of the true one.</summary>
    public Func<FakeRequest, FakeAnswer?> Intercept { get; set; } = _ => null;

    /// <summary>Whether watches from a forgotten version are refused by HTTP 410 (true) or by an event in the stream (false).</summary>
    public bool RefusesOldWatchByStatus { get; set; }

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    public KubernetesClientConfiguration Configuration => new() { Host = _app.Urls.First() };

    public static async Task<FakeApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new FakeApiServer(builder.Build());
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync();
        return server;
    }

    public ApiTransport Transport(TimeProvider? clock = null)
    {
        var configuration = Configuration;
        return new ApiTransport(ApiClientFactory.Create(configuration, new OperatorMeter()), configuration, clock ?? TimeProvider.System);
    }

    public static string PathOf<TEntity>(TEntity entity)
        where TEntity : IKubernetesObject<V1ObjectMeta> => EntityKind.FromType<TEntity>().ObjectPath(EntityKey.FromEntity(entity));

    /// <summary>Creates or changes an object as a user would.</summary>
    public void Put<TEntity>(TEntity entity)
        where TEntity : IKubernetesObject<V1ObjectMeta>
    {
        var path = PathOf(entity);
        var next = JsonNode.Parse(KubernetesJson.Serialize(entity))!.AsObject();
        if (Store.Get(path) is { } old)
        {
            foreach (var field in new[] { "uid", "finalizers", "deletionTimestamp" })
                next["metadata"]![field] ??= old["metadata"]![field]?.DeepClone();
            next["status"] ??= old["status"]?.DeepClone();
        }

        Store.Put(path, next);
    }

    /// <summary>Deletes an object as a user would: at once, or when its finalizers are gone.</summary>
    public void Delete<TEntity>(TEntity entity)
        where TEntity : IKubernetesObject<V1ObjectMeta>
    {
        var old = Store.Get(PathOf(entity))!;
        old["metadata"]!["deletionTimestamp"] = "2026-01-02T03:04:05Z";
        Store.Put(PathOf(entity), old);
    }

    public TEntity? Get<TEntity>(TEntity entity)
        where TEntity : class, IKubernetesObject<V1ObjectMeta> =>
        Store.Get(PathOf(entity)) is { } json ? KubernetesJson.Deserialize<TEntity>(json.ToJsonString()) : null;

    /// <summary>Breaks the connections of all running watches.</summary>
    public void BreakWatches() => Interlocked.Exchange(ref _watches, new CancellationTokenSource()).Cancel();

    /// <summary>
    /// Waits until what was under way when it was called is answered, a request and the one that follows it included. It goes the way that clients go, so that it is slow when the
    /// machine is slow; only what waits for the clock, or for an answer that never comes, is not waited for.
    /// </summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            await Task.Delay(2);
            await _own.GetStringAsync(_app.Urls.First() + BarrierPath);
            await Eventually.True(() => Volatile.Read(ref _answering) == 0, "all requests are answered");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _own.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path == BarrierPath)
            return;
        using var reader = new StreamReader(context.Request.Body);
        var request = new FakeRequest(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.ContentType ?? "",
            await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        await using var broken = request.IsWatch ? _watches.Token.Register(context.Abort) : default;
        if (Intercept(request) is { } answer)
            await AnswerAsync(context, answer);
        else if (request.IsWatch)
            await new FakeWatch(Store, request, RefusesOldWatchByStatus).ServeAsync(context);
        else
            await AnswerAsync(context, FakeResources.Answer(Store, request));
    }

    private async Task AnswerAsync(HttpContext context, FakeAnswer answer)
    {
        var counts = answer == FakeAnswer.Silence ? 0 : 1;
        Interlocked.Add(ref _answering, counts);
        try
        {
            await answer.WriteAsync(context);
        }
        finally
        {
            Interlocked.Add(ref _answering, -counts);
        }
    }
}
