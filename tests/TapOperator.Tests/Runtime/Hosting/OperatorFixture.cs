using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TapOperator.Runtime.Hosting;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using TapOperator.Tests.Runtime.Informers;

namespace TapOperator.Tests.Runtime.Hosting;

/// <summary>A whole operator in a web host, in front of a fake API server.</summary>
internal sealed class OperatorFixture : IAsyncDisposable
{
    private OperatorFixture(FakeApiServer server, WidgetScript script, WebApplication app) => (Server, Script, App) = (server, script, app);

    public FakeApiServer Server { get; }

    public WidgetScript Script { get; }

    public WebApplication App { get; }

    public string Address => App.Urls.First();

    public static async Task<OperatorFixture> CreateAsync(
        Action<OperatorOptions>? configure = null,
        Action<IOperatorBuilder>? build = null,
        TimeProvider? clock = null,
        FakeApiServer? server = null)
    {
        server ??= await FakeApiServer.StartAsync();
        var script = new WidgetScript();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(script);
        var operatorBuilder = builder.Services.AddKubernetesOperator(options =>
        {
            options.Client = server.Configuration;
            options.Informers = InformerFixture.Quick;
            options.BackoffBase = TimeSpan.FromMilliseconds(10);
            options.BackoffMaximum = TimeSpan.FromMilliseconds(100);
            options.WatchedAnnotations = new HashSet<string> { "runtime.test/again" };
            configure?.Invoke(options);
        });
        operatorBuilder.AddController<WidgetController, Widget>();
        build?.Invoke(operatorBuilder);
        var app = builder.Build();
        app.MapOperatorMetrics();
        app.MapOperatorHealth();
        return new OperatorFixture(server, script, app);
    }

    public static async Task<OperatorFixture> StartAsync(
        Action<OperatorOptions>? configure = null,
        Action<IOperatorBuilder>? build = null,
        TimeProvider? clock = null)
    {
        var fixture = await CreateAsync(configure, build, clock);
        await fixture.App.StartAsync();
        await Eventually.True(() => fixture.Server.Requests.Any(request => request.IsWatch), "a watch");
        return fixture;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }
}
