using TapOperator.Testing.Faults;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.Runtime;

/// <summary>Whatever lies between operator and API server, everything converges, in the same process.</summary>
[Collection(nameof(RuntimeCluster))]
public sealed class FaultTests(RuntimeCluster cluster)
{
    private const int Count = 12;

    /// <summary>For each name what happens to requests for widgets, as long as it lasts.</summary>
    private static readonly Dictionary<string, Func<ProxyRequest, Random, Fault?>> Faults = new()
    {
        ["version too old"] = (request, _) => request.IsWatch ? new Fault.TooOld() : null,
        ["expired by status"] = (request, random) => !request.IsWrite && random.NextDouble() < 0.5 ? new Fault.Status(410, "Expired") : null,
        ["connections reset"] = (_, random) => random.NextDouble() < 0.4 ? new Fault.Reset() : null,
        ["answers lost"] = (request, random) => request.IsWrite && random.NextDouble() < 0.5 ? new Fault.LostAnswer() : null,
        ["watches half open"] = (request, _) => request.IsWatch ? new Fault.HalfOpen() : null,
        ["watches torn"] = (request, random) => request.IsWatch ? new Fault.Torn(random.Next(2000)) : null,
        ["conflicts"] = (request, random) => request.IsWrite && random.NextDouble() < 0.5 ? new Fault.Status(409, "Conflict") : null,
        ["internal errors"] = (_, random) => random.NextDouble() < 0.5 ? new Fault.Status(500, "InternalError") : null,
        ["slow answers"] = (_, random) => new Fault.Slow(TimeSpan.FromMilliseconds(random.Next(1500))),
    };

    public static TheoryData<string> Names => [.. Faults.Keys, "everything at once"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_converges_without_a_restart(string name)
    {
        var ns = await cluster.NewNamespaceAsync();
        for (var i = 0; i < Count; i++)
            await cluster.CreateAsync(Widget.Named($"w{i}", 1, ns));
        await using var proxy = await FaultProxy.StartAsync(cluster.Configuration);
        proxy.Plan = PlanOf(name);
        await using var converging = await ConvergingOperator.StartAsync(proxy.Configuration, ns);

        var deleted = await DisturbAsync(ns, proxy);
        Assert.NotEmpty(proxy.Injected);
        proxy.Plan = _ => null;

        await Eventually.TrueAsync(() => HasConvergedAsync(ns), "every widget's status has its size and the deleted ones are gone");
        await Eventually.TrueAsync(() => converging.Seen.Deleted.Count == deleted.Count, "every end was told");
        Assert.Equal(deleted.Order(), converging.Seen.Deleted.Keys.Order());
        Assert.Superset(deleted.ToHashSet(), converging.Seen.Finalized.Keys.ToHashSet());
        Assert.Equal(0, Environment.ExitCode);
    }

    private static Func<ProxyRequest, Fault?> PlanOf(string name)
    {
        var random = new Random(name.Length);
        var plans = Faults.TryGetValue(name, out var one) ? [one] : Faults.Values.ToArray();
        return request =>
        {
            lock (random)
                return request.Concerns("widgets") ? plans[random.Next(plans.Length)](request, random) : null;
        };
    }

    /// <summary>Edits and deletes widgets while requests fail and running watches break.</summary>
    /// <returns>The uids of those that are deleted.</returns>
    private async Task<List<string>> DisturbAsync(string ns, FaultProxy proxy)
    {
        var deleted = new List<string>();
        for (var round = 2; round <= 4; round++)
        {
            for (var i = 0; i < Count; i++)
            {
                if (i < 3 && round == 3)
                {
                    // Only one that the operator has taken in can be told to be gone.
                    await Eventually.TrueAsync(async () => (await cluster.ReadAsync(ns, $"w{i}")).Metadata.Finalizers is { Count: > 0 }, $"w{i} has its finalizer");
                    deleted.Add((await cluster.ReadAsync(ns, $"w{i}")).Metadata.Uid);
                    await cluster.DeleteAsync(ns, $"w{i}");
                }
                else if (i >= 3 || round < 3)
                {
                    await cluster.ResizeAsync(ns, $"w{i}", round * 10);
                }
            }

            proxy.ResetStreams();
            await Task.Delay(700, TestContext.Current.CancellationToken);
        }

        return deleted;
    }

    private async Task<bool> HasConvergedAsync(string ns)
    {
        var widgets = await cluster.ListAsync(ns);
        return widgets.Count == Count - 3 && widgets.All(widget => widget.Status?.Size == 40 && widget.Spec.Size == 40);
    }
}
