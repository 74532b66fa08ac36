using TapOperator.Runtime.Resources;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.Tests.Runtime.Informers;

public class InformerTests
{
    [Fact]
    public async Task A_list_is_read_page_by_page_and_complete_before_it_counts_as_synced()
    {
        await using var fixture = await InformerFixture.CreateAsync(InformerFixture.Quick with { PageSize = 3 });
        for (var i = 0; i < 8; i++)
            fixture.Server.Put(Widget.Named($"w{i}", i));
        Assert.False(fixture.Informer.HasSynced);
        await fixture.StartAsync();
        Assert.Equal(8, fixture.Informer.Count);
        Assert.Equal([null, "3", "6"], fixture.Lists.Select(list => list.Parameter("continue")));
        Assert.All(fixture.Lists, list => Assert.Equal("3", list.Parameter("limit")));
    }

    [Fact]
    public async Task A_watch_begins_where_the_list_ended_and_asks_for_bookmarks_and_an_end_within_five_to_ten_minutes()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("a"));
        await fixture.StartAsync();
        var watch = fixture.Watches.Single();
        Assert.Equal($"{fixture.Server.Store.Version}", watch.Parameter("resourceVersion"));
        Assert.Equal("true", watch.Parameter("allowWatchBookmarks"));
        Assert.InRange(int.Parse(watch.Parameter("timeoutSeconds")!), 300, 600);
    }

    [Fact]
    public async Task Ends_of_watches_are_spread_in_time()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Intercept = request => request.IsWatch ? FakeApi.FakeAnswer.Reset : null;
        await fixture.StartAsync();
        await fixture.WatchesAsync(5);
        Assert.True(fixture.Watches.Select(watch => watch.Parameter("timeoutSeconds")).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Events_of_a_watch_reach_the_cache_and_the_subscribers_in_order()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        await fixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        fixture.Server.Put(Widget.Named("a", 2));
        await fixture.KnowsAsync("a", 2);
        fixture.Server.Delete(Widget.Named("a"));
        await fixture.ForgetsAsync("a");
        Assert.Collection(
            fixture.Changes,
            added => Assert.True(added is { Old: null, New: not null, Listed: false }),
            changed => Assert.True(changed is { Old.Metadata.Generation: 1, New.Metadata.Generation: 2 }),
            removed => Assert.True(removed is { Old: not null, New: null }));
    }

    [Fact]
    public async Task What_is_read_from_the_cache_is_a_copy_without_managed_fields()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        var widget = Widget.Named("a", 1);
        widget.Metadata.ManagedFields = [new k8s.Models.V1ManagedFieldsEntry { Manager = "kubectl" }];
        fixture.Server.Put(widget);
        await fixture.StartAsync();
        var key = new EntityKey("default", "a");
        var copy = fixture.Informer.Get(key)!;
        Assert.Null(copy.Metadata.ManagedFields);
        copy.Spec.Size = 99;
        Assert.Equal(1, fixture.Informer.Get(key)!.Spec.Size);
        Assert.Equal("runtime.test/v1", copy.ApiVersion);
    }

    [Fact]
    public async Task Several_namespaces_are_watched_each_for_itself_and_others_not_at_all()
    {
        await using var fixture = await InformerFixture.CreateAsync(namespaces: ["red", "blue"]);
        foreach (var name in new[] { "red", "blue", "green" })
            fixture.Server.Put(Widget.Named("w", namespaceName: name));
        await fixture.StartAsync();
        await fixture.WatchesAsync(2);
        Assert.Equal(["blue", "red"], fixture.Informer.Keys.Select(key => key.Namespace).Order());
        Assert.Single(fixture.Informer.List("red"));
        fixture.Server.Put(Widget.Named("later", namespaceName: "blue"));
        await Eventually.True(() => fixture.Informer.Count == 3, "the new one is known");
    }

    [Fact]
    public async Task An_index_follows_changes_and_deletions()
    {
        await using var fixture = await InformerFixture.CreateAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        fixture.Server.Put(Widget.Named("b", 1));
        await fixture.StartAsync();
        Assert.Equal(2, fixture.Informer.ByIndex("size", "1").Count);
        fixture.Server.Put(Widget.Named("a", 2));
        await fixture.KnowsAsync("a", 2);
        Assert.Equal("b", fixture.Informer.ByIndex("size", "1").Single().Metadata.Name);
        Assert.Equal("a", fixture.Informer.ByIndex("size", "2").Single().Metadata.Name);
        fixture.Server.Delete(Widget.Named("a"));
        await fixture.ForgetsAsync("a");
        Assert.Empty(fixture.Informer.ByIndex("size", "2"));
        Assert.Throws<ArgumentException>(() => fixture.Informer.ByIndex("colour", "red"));
    }
}
