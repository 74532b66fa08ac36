using Microsoft.Extensions.DependencyInjection;
using TapOperator.Tests.Runtime.Hosting;
using Xunit;

namespace TapOperator.Tests.Runtime.Metrics;

public class MetricsEndpointTests
{
    /// <summary>Names, types and labels as controller-runtime and client-go publish them.</summary>
    private static readonly string[] Expected =
    [
        "controller_runtime_reconcile_total counter controller,result",
        "controller_runtime_reconcile_errors_total counter controller",
        "controller_runtime_reconcile_time_seconds histogram controller",
        "controller_runtime_active_workers gauge controller",
        "controller_runtime_max_concurrent_reconciles gauge controller",
        "workqueue_depth gauge controller,name,priority",
        "workqueue_adds_total counter controller,name",
        "workqueue_queue_duration_seconds histogram controller,name",
        "workqueue_work_duration_seconds histogram controller,name",
        "workqueue_unfinished_work_seconds gauge controller,name",
        "workqueue_longest_running_processor_seconds gauge controller,name",
        "workqueue_retries_total counter controller,name",
        "rest_client_requests_total counter code,host,method",
        "leader_election_master_status gauge name",
    ];

    [Fact]
    public async Task A_scrape_shows_every_series_under_the_names_labels_and_buckets_that_existing_dashboards_ask_for()
    {
        var script = new SprocketScript();
        await using var fixture = await OperatorFixture.StartAsync(
            options =>
            {
                options.LeaderElection.Enabled = true;
                options.LeaderElection.LeaseName = "metered";
                options.LeaderElection.RetryPeriod = TimeSpan.FromMilliseconds(50);
            },
            builder =>
            {
                builder.Services.AddSingleton(script);
                builder.AddController<SprocketController, Sprocket>();
            });
        var gate = new TaskCompletionSource();
        script.Reconcile = (sprocket, call) => sprocket.Metadata.Name switch
        {
            "fails" when call == 1 => throw new InvalidOperationException("once"),
            "stuck" => gate.Task,
            _ => Task.CompletedTask,
        };
        fixture.Server.Put(Sprocket.Named("fails"));
        fixture.Server.Put(Sprocket.Named("stuck"));
        await Eventually.True(() => script.Calls.GetValueOrDefault("fails") == 2 && script.Calls.GetValueOrDefault("stuck") == 1, "worked");
        PrometheusText scrape = null!;
        await Eventually.True(
            async () =>
            {
                scrape = PrometheusText.Parse(await ScrapeAsync(fixture)).With("controller", "sprocket").With("name", "metered", "sprocket");
                return scrape.Value("controller_runtime_reconcile_total", "result=success") == 1;
            },
            "the success is counted");
        gate.SetResult();

        Assert.Equal(Expected.Order(), scrape.Describe(Expected.Select(line => line.Split(' ')[0])).Order());
        Assert.Equal(1, scrape.Value("controller_runtime_reconcile_total", "result=error"));
        Assert.Equal(0, scrape.Value("controller_runtime_reconcile_total", "result=requeue_after"));
        Assert.Equal(1, scrape.Value("controller_runtime_reconcile_errors_total"));
        Assert.Equal(1, scrape.Value("controller_runtime_active_workers"));
        Assert.Equal(4, scrape.Value("controller_runtime_max_concurrent_reconciles"));
        Assert.Equal(3, scrape.Value("workqueue_adds_total"));
        Assert.Equal(1, scrape.Value("workqueue_retries_total"));
        Assert.Equal(0, scrape.Value("workqueue_depth", "priority=0"));
        Assert.True(scrape.Value("workqueue_longest_running_processor_seconds") > 0);
        Assert.True(scrape.Value("workqueue_unfinished_work_seconds") > 0);
        Assert.True(scrape.Value("rest_client_requests_total", "code=200", "method=GET") >= 2);
        Assert.Equal(1, scrape.Value("leader_election_master_status"));
        Assert.Superset(new HashSet<string> { "0.005", "0.35", "1.25", "60", "+Inf" }, scrape.Buckets("controller_runtime_reconcile_time_seconds"));
        Assert.Equal(13, scrape.Buckets("workqueue_queue_duration_seconds").Count);
        Assert.Equal(13, scrape.Buckets("workqueue_work_duration_seconds").Count);
    }

    private static async Task<string> ScrapeAsync(OperatorFixture fixture)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(fixture.Address + "/metrics"));
    }
}
