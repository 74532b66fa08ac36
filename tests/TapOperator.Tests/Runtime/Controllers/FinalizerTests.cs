using TapOperator.Runtime.Controllers;
using TapOperator.Testing.Runtime;
using TapOperator.Tests.Runtime.Hosting;
using Xunit;

namespace TapOperator.Tests.Runtime.Controllers;

public class FinalizerTests
{
    private static readonly Widget A = Widget.Named("a");

    [Fact]
    public async Task All_finalizers_are_there_before_the_first_reconcile_beside_those_of_others()
    {
        await using var fixture = await StartAsync();
        var widget = Widget.Named("a");
        widget.Metadata.Finalizers = ["others/own"];
        fixture.Server.Put(widget);
        await Eventually.True(() => fixture.Script.Count("a") == 1, "reconciled");
        string[] expected = ["others/own", FirstFinalizer.Identifier, SecondFinalizer.Identifier];
        Assert.Equal(expected, fixture.Script.Reconciled[0].Metadata.Finalizers);
        Assert.Equal(expected, fixture.Server.Get(A)!.Metadata.Finalizers);
        Assert.Single(fixture.Server.Requests, request => request.Method == "PATCH");
    }

    [Fact]
    public async Task All_finalizers_run_and_then_the_object_goes()
    {
        await using var fixture = await StartAsync();
        await PutAndDeleteAsync(fixture);
        await Eventually.True(() => fixture.Server.Get(A) is null, "the object is gone");
        Assert.Equal([FirstFinalizer.Identifier, SecondFinalizer.Identifier], fixture.Script.Finalized);
        await Eventually.True(() => fixture.Script.DeletedOnes.Count == 1, "its end is told");
    }

    [Fact]
    public async Task A_finalizer_that_is_not_done_stays_and_comes_back_and_keeps_no_other_from_running()
    {
        await using var fixture = await StartAsync();
        fixture.Script.Finalize = (finalizer, _) => finalizer == FirstFinalizer.Identifier && fixture.Script.Finalized.Count(name => name == finalizer) < 3
            ? FinalizationResult.Requeue(TimeSpan.FromMilliseconds(20))
            : FinalizationResult.Done;
        await PutAndDeleteAsync(fixture);
        await Eventually.True(() => fixture.Server.Get(A)?.Metadata.Finalizers is [FirstFinalizer.Identifier], "only the slow one is left");
        await Eventually.True(() => fixture.Server.Get(A) is null, "the object is gone");
        Assert.Equal(3, fixture.Script.Finalized.Count(name => name == FirstFinalizer.Identifier));
        Assert.Equal(1, fixture.Script.Finalized.Count(name => name == SecondFinalizer.Identifier));
    }

    [Fact]
    public async Task A_finalizer_that_throws_stays_and_is_repeated_and_keeps_no_other_from_running()
    {
        await using var fixture = await StartAsync();
        fixture.Script.Finalize = (finalizer, _) => finalizer == FirstFinalizer.Identifier && fixture.Script.Finalized.Count(name => name == finalizer) < 4
            ? throw new InvalidOperationException("AWS says no")
            : FinalizationResult.Done;
        await PutAndDeleteAsync(fixture);
        await Eventually.True(() => fixture.Server.Get(A)?.Metadata.Finalizers is [FirstFinalizer.Identifier], "only the failing one is left");
        await Eventually.True(() => fixture.Server.Get(A) is null, "the object is gone");
        Assert.Equal(1, fixture.Script.Finalized.Count(name => name == SecondFinalizer.Identifier));
    }

    [Fact]
    public async Task A_conflict_with_another_writer_is_resolved_without_losing_his_finalizer()
    {
        await using var fixture = await StartAsync();
        var isDisturbed = false;
        fixture.Server.Intercept = request =>
        {
            if (request.Method == "PATCH" && !isDisturbed)
            {
                isDisturbed = true;
                var widget = Widget.Named("a");
                widget.Metadata.Finalizers = ["others/late"];
                fixture.Server.Put(widget);
            }

            return null;
        };
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "reconciled");
        Assert.Equal(["others/late", FirstFinalizer.Identifier, SecondFinalizer.Identifier], fixture.Server.Get(A)!.Metadata.Finalizers);
    }

    [Fact]
    public async Task An_object_that_is_being_deleted_gets_no_finalizer_and_no_reconcile()
    {
        await using var fixture = await StartAsync();
        var widget = Widget.Named("a");
        widget.Metadata.Finalizers = ["others/own"];
        widget.Metadata.DeletionTimestamp = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        fixture.Server.Put(widget);
        fixture.Server.Put(Widget.Named("b"));
        await Eventually.True(() => fixture.Script.Count("b") == 1, "the other one is reconciled");
        Assert.Equal(0, fixture.Script.Count("a"));
        Assert.Equal(["others/own"], fixture.Server.Get(A)!.Metadata.Finalizers);
        Assert.Empty(fixture.Script.Finalized);
    }

    private static Task<OperatorFixture> StartAsync() => OperatorFixture.StartAsync(build: builder => builder
        .AddFinalizer<FirstFinalizer, Widget>(FirstFinalizer.Identifier)
        .AddFinalizer<SecondFinalizer, Widget>(SecondFinalizer.Identifier));

    private static async Task PutAndDeleteAsync(OperatorFixture fixture)
    {
        fixture.Server.Put(Widget.Named("a"));
        await Eventually.True(() => fixture.Script.Count("a") == 1, "reconciled");
        fixture.Server.Delete(A);
    }
}
