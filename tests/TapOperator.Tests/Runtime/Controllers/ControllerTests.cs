using TapOperator.Runtime.Controllers;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.FakeApi;
using TapOperator.Tests.Runtime.Hosting;
using Xunit;

namespace TapOperator.Tests.Runtime.Controllers;

public class ControllerTests
{
    [Fact]
    public async Task Nothing_is_reconciled_before_the_first_list_is_complete()
    {
        await using var fixture = await OperatorFixture.CreateAsync(options => options.Informers = options.Informers with { PageSize = 1 });
        fixture.Server.Put(Widget.Named("a"));
        fixture.Server.Put(Widget.Named("b"));
        var mayGoOn = false;
        fixture.Server.Intercept = request => request.Parameter("continue") is not null && !Volatile.Read(ref mayGoOn) ? FakeAnswer.Error(500, "Injected") : null;
        await fixture.App.StartAsync();
        await Eventually.True(() => fixture.Server.Requests.Count(request => request.IsList) > 4, "several attempts to list");
        Assert.Empty(fixture.Script.Reconciled);
        Volatile.Write(ref mayGoOn, value: true);
        await Eventually.True(() => fixture.Script.Count("a") == 1 && fixture.Script.Count("b") == 1, "both are reconciled");
    }

    [Fact]
    public async Task A_new_generation_an_annotation_that_asks_and_nothing_else_bring_a_reconcile()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "the creation is reconciled");

        var widget = Widget.Named("a", 1);
        widget.Metadata.Labels = new Dictionary<string, string> { ["colour"] = "red" };
        widget.Status = new WidgetStatus { Phase = "Ready" };
        widget.Metadata.Annotations = new Dictionary<string, string> { ["runtime.test/other"] = "1" };
        fixture.Server.Put(widget);
        widget.Metadata.Annotations["runtime.test/again"] = "now";
        fixture.Server.Put(widget);
        await Eventually.True(() => fixture.Script.Count("a") == 2, "the annotation is reconciled");
        widget.Spec.Size = 2;
        fixture.Server.Put(widget);
        await Eventually.True(() => fixture.Script.Count("a") == 3, "the new generation is reconciled");
        Assert.Equal([1, 1, 2], fixture.Script.Reconciled.Select(known => known.Spec.Size));
    }

    [Fact]
    public async Task A_reconcile_that_throws_is_repeated_until_it_works_however_long_it_takes()
    {
        await using var fixture = await OperatorFixture.StartAsync(options => options.BackoffMaximum = TimeSpan.FromMilliseconds(12));
        fixture.Script.Reconcile = (widget, _) => fixture.Script.Count("a") <= 25
            ? throw new InvalidOperationException("not yet")
            : Task.FromResult(ReconciliationResult<Widget>.Success(widget));
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 26, "25 failures and a success");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(26, fixture.Script.Count("a"));
    }

    [Fact]
    public async Task A_failure_that_names_a_time_is_repeated_then_and_not_earlier()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        fixture.Script.Reconcile = (widget, _) =>
            Task.FromResult(ReconciliationResult<Widget>.Failure(widget, new InvalidOperationException("no right"), TimeSpan.FromMinutes(10)));
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "one attempt");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(1, fixture.Script.Count("a"));
    }

    [Fact]
    public async Task A_success_may_ask_to_come_back()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        fixture.Script.Reconcile = (widget, _) => Task.FromResult(
            ReconciliationResult<Widget>.Success(widget, fixture.Script.Count("a") < 3 ? TimeSpan.FromMilliseconds(20) : null));
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 3, "three visits");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(3, fixture.Script.Count("a"));
    }

    [Fact]
    public async Task One_object_is_never_handled_twice_at_once_and_others_do_not_wait_for_it()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        var gate = new TaskCompletionSource();
        fixture.Script.Reconcile = async (widget, _) =>
        {
            if (widget.Metadata.Name == "slow")
                await gate.Task;
            return ReconciliationResult<Widget>.Success(widget);
        };
        fixture.Server.Put(Widget.Named("slow", 1));
        await Eventually.True(() => fixture.Script.Count("slow") == 1, "the slow one runs");
        fixture.Server.Put(Widget.Named("slow", 2));
        fixture.Server.Put(Widget.Named("quick"));
        await Eventually.True(() => fixture.Script.Count("quick") == 1, "the quick one runs");
        Assert.Equal(1, fixture.Script.Count("slow"));
        gate.SetResult();
        await Eventually.True(() => fixture.Script.Count("slow") == 2, "the slow one runs again");
    }

    [Fact]
    public async Task The_end_of_an_object_is_told_with_its_last_version_and_again_when_that_failed()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 5));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "reconciled");
        fixture.Script.Deleted = _ => fixture.Script.DeletedOnes.Count < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        fixture.Server.Delete(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.DeletedOnes.Count == 3, "told three times");
        Assert.All(fixture.Script.DeletedOnes, widget => Assert.Equal(5, widget.Spec.Size));
        Assert.Equal(1, fixture.Script.Count("a"));
    }

    [Fact]
    public async Task The_end_of_an_object_that_vanished_unwatched_is_told_before_its_successor_is_reconciled()
    {
        await using var fixture = await OperatorFixture.StartAsync();
        fixture.Server.Put(Widget.Named("a", 1));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "reconciled");
        fixture.Server.Intercept = request => request.IsWatch || request.IsList ? FakeAnswer.Reset : null;
        fixture.Server.BreakWatches();
        fixture.Server.Store.Remove(FakeApiServer.PathOf(Widget.Named("a")), isSilent: true);
        fixture.Server.Put(Widget.Named("a", 2));
        fixture.Server.Store.Compact();
        fixture.Script.Reconcile = (widget, _) =>
        {
            Assert.Single(fixture.Script.DeletedOnes);
            return Task.FromResult(ReconciliationResult<Widget>.Success(widget));
        };
        fixture.Server.Intercept = _ => null;
        await Eventually.True(() => fixture.Script.Count("a") == 2, "the successor is reconciled");
        Assert.Equal(1, fixture.Script.DeletedOnes.Single().Spec.Size);
    }
}
