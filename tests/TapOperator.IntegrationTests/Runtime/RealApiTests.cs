using System.Text.Json.Nodes;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Status;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.Runtime;

/// <summary>What a fake API server cannot prove: that the real one takes what we send.</summary>
[Collection(nameof(RuntimeCluster))]
public sealed class RealApiTests(RuntimeCluster cluster)
{
    [Fact]
    public async Task A_status_is_ours_by_server_side_apply_and_a_field_that_we_leave_out_goes()
    {
        var ns = await cluster.NewNamespaceAsync();
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        await using var converging = await ConvergingOperator.StartAsync(cluster.Configuration, ns);
        await Eventually.TrueAsync(async () => (await cluster.ReadAsync(ns, "a")).Status?.Size == 1, "converged");
        var json = await cluster.Kubectl.GetAsync("widget a --show-managed-fields", ns);
        var ours = json["metadata"]!["managedFields"]!.AsArray().Single(entry => entry!["subresource"]?.GetValue<string>() == "status")!;
        Assert.Equal(ConvergingOperator.FieldManager, ours["manager"]!.GetValue<string>());
        Assert.Equal("Apply", ours["operation"]!.GetValue<string>());

        var widget = await cluster.ReadAsync(ns, "a");
        widget.Status = new WidgetStatus { Size = 7 };
        Assert.True(await converging.Get<IStatusWriter<Widget>>().WriteAsync(widget, TestContext.Current.CancellationToken));
        var after = await cluster.ReadAsync(ns, "a");
        Assert.Equal((7, null), (after.Status!.Size, after.Status.Phase));
        Assert.Equal(1, after.Spec.Size);
    }

    [Fact]
    public async Task A_reconcile_without_a_change_writes_nothing()
    {
        var ns = await cluster.NewNamespaceAsync();
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        string? version;
        await using (var first = await ConvergingOperator.StartAsync(cluster.Configuration, ns))
        {
            await Eventually.TrueAsync(async () => (await cluster.ReadAsync(ns, "a")).Status?.Size == 1, "converged");
            version = (await cluster.ReadAsync(ns, "a")).Metadata.ResourceVersion;
        }

        await using var second = await ConvergingOperator.StartAsync(cluster.Configuration, ns);
        await Eventually.TrueAsync(() => second.Seen.Reconciles >= 1, "reconciled after a restart");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(version, (await cluster.ReadAsync(ns, "a")).Metadata.ResourceVersion);
    }

    [Fact]
    public async Task The_successor_of_an_object_gets_no_status_that_was_meant_for_its_predecessor()
    {
        var ns = await cluster.NewNamespaceAsync();
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        await using var converging = await ConvergingOperator.StartAsync(cluster.Configuration, await cluster.NewNamespaceAsync());
        var old = await cluster.ReadAsync(ns, "a");
        await cluster.DeleteAsync(ns, "a");
        await cluster.CreateAsync(Widget.Named("a", 1, ns));
        old.Status = new WidgetStatus { Phase = "Stale" };
        Assert.False(await converging.Get<IStatusWriter<Widget>>().WriteAsync(old, TestContext.Current.CancellationToken));
        Assert.Null((await cluster.ReadAsync(ns, "a")).Status);
    }

    [Fact]
    public async Task A_status_for_one_generation_does_not_reach_an_object_that_was_edited_or_is_being_deleted()
    {
        var ns = await cluster.NewNamespaceAsync();
        var widget = Widget.Named("a", 1, ns);
        widget.Metadata.Finalizers = ["runtime.test/kept"];
        await cluster.CreateAsync(widget);
        await using var converging = await ConvergingOperator.StartAsync(cluster.Configuration, await cluster.NewNamespaceAsync());
        var status = converging.Get<IStatusWriter<Widget>>();
        var read = await cluster.ReadAsync(ns, "a");
        read.Status = new WidgetStatus { Phase = "First" };
        Assert.True(await status.WriteIfCurrentAsync(read, TestContext.Current.CancellationToken));

        await cluster.Kubectl.RunAsync("-n", ns, "patch", "widget", "a", "--type=merge", "-p", """{"spec":{"size":2}}""");
        read.Status = new WidgetStatus { Phase = "Edited" };
        Assert.False(await status.WriteIfCurrentAsync(read, TestContext.Current.CancellationToken));

        read = await cluster.ReadAsync(ns, "a");
        await cluster.Kubectl.RunAsync("-n", ns, "delete", "widget", "a", "--wait=false");
        read.Status = new WidgetStatus { Phase = "Deleted" };
        Assert.False(await status.WriteIfCurrentAsync(read, TestContext.Current.CancellationToken));

        var now = await cluster.ReadAsync(ns, "a");
        Assert.Equal("First", now.Status!.Phase);
        // Deletion counts as an edit: an old copy without the deletion timestamp is told from the object by this alone.
        Assert.Equal(read.Metadata.Generation + 1, now.Metadata.Generation);
        await cluster.Kubectl.RunAsync("-n", ns, "patch", "widget", "a", "--type=merge", "-p", """{"metadata":{"finalizers":null}}""");
    }

    [Fact]
    public async Task Lists_are_read_in_pages_and_watches_bring_what_comes_later()
    {
        var ns = await cluster.NewNamespaceAsync();
        for (var i = 0; i < 11; i++)
            await cluster.CreateAsync(Widget.Named($"w{i}", i, ns));
        await using var converging = await ConvergingOperator.StartAsync(cluster.Configuration, ns);
        var cache = converging.Get<IEntityCache<Widget>>();
        await Eventually.TrueAsync(() => cache.HasSynced, "synced");
        Assert.Equal(11, cache.Count);
        await cluster.CreateAsync(Widget.Named("late", 99, ns));
        await Eventually.TrueAsync(() => cache.Get(new EntityKey(ns, "late"))?.Spec.Size == 99, "the late one is known");
        Assert.Null(cache.Get(new EntityKey(ns, "late"))!.Metadata.ManagedFields);
    }

    [Fact]
    public async Task Events_are_seen_by_people()
    {
        var ns = await cluster.NewNamespaceAsync();
        await cluster.CreateAsync(Widget.Named("a", 5, ns));
        await using var converging = await ConvergingOperator.StartAsync(cluster.Configuration, ns);
        JsonNode? found = null;
        await Eventually.TrueAsync(
            async () => (found = (await cluster.Kubectl.GetAsync("events.events.k8s.io", ns))["items"]!.AsArray().FirstOrDefault()) is not null,
            "an event");
        Assert.Equal("The size is 5 now", found!["note"]!.GetValue<string>());
        Assert.Equal("Converged", found["reason"]!.GetValue<string>());
        Assert.Contains("The size is 5 now", await cluster.Kubectl.RunAsync("events", "--namespace", ns, "--for", "widget/a"), StringComparison.Ordinal);
    }
}
