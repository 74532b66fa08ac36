using System.Text.Json.Nodes;
using TapOperator.Runtime.Resources;
using TapOperator.Runtime.Transport;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Status;

public class StatusWriterTests
{
    [Fact]
    public async Task A_status_is_applied_to_the_subresource_by_our_field_manager_and_carries_nothing_but_itself()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        var write = fixture.Writes.Single();
        Assert.Equal("PATCH", write.Method);
        Assert.StartsWith("application/apply-patch+yaml", write.ContentType, StringComparison.Ordinal);
        Assert.Equal("tests", write.Parameter("fieldManager"));
        Assert.Equal("true", write.Parameter("force"));
        var body = JsonNode.Parse(write.Body)!.AsObject();
        Assert.Equal(["apiVersion", "kind", "metadata", "status"], body.Select(pair => pair.Key).Order());
        Assert.Equal(["name", "namespace", "resourceVersion"], body["metadata"]!.AsObject().Select(pair => pair.Key).Order());
        Assert.Equal("Ready", fixture.PhaseOnServer());
    }

    [Fact]
    public async Task A_status_that_the_cache_has_already_is_not_written()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        var widget = Widget.Named("a", 1);
        widget.Status = new WidgetStatus { Phase = "Ready", Size = 1 };
        fixture.Server.Put(widget);
        await Eventually.True(() => fixture.Informers.Informer.Get(new EntityKey("default", "a"))?.Status is not null, "the status is known");
        Assert.False(await fixture.Writer.WriteAsync(fixture.Server.Get(widget)!, CancellationToken.None));
        Assert.Empty(fixture.Writes);
    }

    [Fact]
    public async Task A_status_that_was_just_written_is_not_written_again_before_the_cache_has_it()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        StopWatches(fixture);
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        Assert.False(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        Assert.Single(fixture.Writes);
    }

    [Fact]
    public async Task Going_back_to_what_a_stale_cache_still_shows_is_written()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None);
        await Eventually.True(() => fixture.Informers.Informer.Get(new EntityKey("default", "a"))?.Status?.Phase == "Ready", "the status is known");
        StopWatches(fixture);
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Applying"), CancellationToken.None));
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        Assert.Equal("Ready", fixture.PhaseOnServer());
    }

    [Fact]
    public async Task What_others_did_to_the_status_is_set_right()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None);
        fixture.Server.Put(fixture.WithPhase("Nonsense"));
        await Eventually.True(() => fixture.Informers.Informer.Get(new EntityKey("default", "a"))?.Status?.Phase == "Nonsense", "the edit is known");
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        Assert.Equal("Ready", fixture.PhaseOnServer());
    }

    [Fact]
    public async Task A_conflict_with_another_writer_is_resolved()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        StopWatches(fixture);
        fixture.Server.Put(Widget.Named("a", 2));
        Assert.True(await fixture.Writer.WriteAsync(fixture.WithPhase("Ready"), CancellationToken.None));
        Assert.Equal(2, fixture.Writes.Count);
        Assert.Equal(2, fixture.Server.Get(Widget.Named("a"))!.Spec.Size);
        Assert.Equal("Ready", fixture.PhaseOnServer());
    }

    [Fact]
    public async Task An_object_that_is_gone_or_replaced_is_no_error_and_its_successor_gets_no_foreign_status()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        var old = fixture.WithPhase("Ready");
        fixture.Server.Store.Remove(FakeApiServer.PathOf(old), isSilent: true);
        Assert.False(await fixture.Writer.WriteAsync(old, CancellationToken.None));
        fixture.Server.Put(Widget.Named("a", 1));
        Assert.False(await fixture.Writer.WriteAsync(old, CancellationToken.None));
        Assert.Null(fixture.PhaseOnServer());
    }

    [Fact]
    public async Task Only_what_is_still_current_gets_a_status_that_is_for_nothing_else()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        var current = fixture.WithPhase("Claimed");
        Assert.True(await fixture.Writer.WriteIfCurrentAsync(current, CancellationToken.None));

        fixture.Server.Put(Widget.Named("a", 2));
        current.Status!.Phase = "Overtaken";
        Assert.False(await fixture.Writer.WriteIfCurrentAsync(current, CancellationToken.None));

        Assert.NotEqual("Overtaken", fixture.PhaseOnServer());
    }

    /// <summary>The cache knows the edit already, the caller does not: the newest known version must not help it.</summary>
    [Fact]
    public async Task An_edit_between_reading_and_writing_is_not_overlooked()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        var current = fixture.WithPhase("Claimed");
        fixture.Server.Intercept = request =>
        {
            if (request.Method == "PATCH")
            {
                fixture.Server.Intercept = _ => null;
                fixture.Server.Put(Widget.Named("a", 2));
            }

            return null;
        };

        Assert.False(await fixture.Writer.WriteIfCurrentAsync(current, CancellationToken.None));

        Assert.Null(fixture.PhaseOnServer());
    }

    [Fact]
    public async Task What_the_API_server_refuses_is_told_to_the_caller()
    {
        await using var fixture = await StatusFixture.CreateAsync();
        fixture.Server.Intercept = request => request.Method == "PATCH" ? FakeAnswer.Error(422, "Invalid", "status.phase: Unsupported value") : null;
        var error = await Assert.ThrowsAsync<ApiException>(() => fixture.Writer.WriteAsync(fixture.WithPhase("Odd"), CancellationToken.None));
        Assert.Contains("status.phase: Unsupported value", error.Message, StringComparison.Ordinal);
    }

    private static void StopWatches(StatusFixture fixture)
    {
        fixture.Server.Intercept = request => request.IsWatch || request.IsList ? FakeAnswer.Reset : null;
        fixture.Server.BreakWatches();
    }
}
