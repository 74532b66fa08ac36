using TapOperator.Automation.Engines;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Running;
using Xunit;

namespace TapOperator.Tests.Automation;

/// <summary>What is throttled in one account and region holds up nobody elsewhere.</summary>
public sealed class AccountLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_in_one_account_and_region_take_turns_and_others_do_not_wait_for_them()
    {
        using var limit = new AccountLimit(1);
        var first = await limit.TakeAsync("1", "us-east-1", Token);

        var second = limit.TakeAsync("1", "us-east-1", Token);
        using var elsewhere = await limit.TakeAsync("1", "eu-west-1", Token);
        using var other = await limit.TakeAsync("2", "us-east-1", Token);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_memory_gives_the_turn_back()
    {
        using var limit = new AccountLimit(1);
        var memory = new MemoryBudget(1000);
        var admission = new RunAdmission(limit, memory);
        var all = await memory.TakeAsync(1000, Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = admission.EnterAsync(Work(), 500, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        all.Dispose();

        using var next = await admission.EnterAsync(Work(), 500, Token);
        Assert.NotNull(next);
    }

    private static StackWork Work() => new()
    {
        Id = new("ns", "env", "uid", "us-east-1"),
        Directory = "/nowhere",
        Program = new("us-east-1") { Providers = [new("us-east-1")] },
        Holder = new("me", null, 0, ProcessIdentity.Current),
        Account = "1",
    };
}
