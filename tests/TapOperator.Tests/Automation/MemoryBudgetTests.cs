using TapOperator.Automation.Engines;
using TapOperator.Automation.Running;
using TapOperator.Programs.Model;
using TapOperator.Tests.Programs;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class MemoryBudgetTests
{
    [Fact]
    public async Task Runs_wait_until_the_memory_is_there()
    {
        var budget = new MemoryBudget(1000);
        var first = await budget.TakeAsync(600, TestContext.Current.CancellationToken);
        var second = budget.TakeAsync(600, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();

        (await second).Dispose();
        using var whole = await budget.TakeAsync(1000, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_large_run_is_not_starved_by_small_ones()
    {
        var budget = new MemoryBudget(1000);
        var running = await budget.TakeAsync(600, TestContext.Current.CancellationToken);
        var large = budget.TakeAsync(900, TestContext.Current.CancellationToken);
        var small = budget.TakeAsync(100, TestContext.Current.CancellationToken);
        Assert.False(small.IsCompleted);

        running.Dispose();

        using var first = await large;
        using var second = await small;
    }

    [Fact]
    public async Task What_is_larger_than_the_whole_budget_runs_alone()
    {
        var budget = new MemoryBudget(1000);
        using var all = await budget.TakeAsync(5000, TestContext.Current.CancellationToken);

        Assert.False(budget.TakeAsync(1, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_hold_up_the_others()
    {
        var budget = new MemoryBudget(1000);
        using var running = await budget.TakeAsync(600, TestContext.Current.CancellationToken);
        using var impatient = new CancellationTokenSource();
        var large = budget.TakeAsync(900, impatient.Token);
        var small = budget.TakeAsync(100, TestContext.Current.CancellationToken);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        using var share = await small;
    }

    [Fact]
    public void The_containers_limit_counts_where_it_is_below_the_machines_memory()
    {
        const long gib = 1024L * 1024 * 1024;

        Assert.Equal(4096 - MachineMemory.ReserveMiB, MachineMemory.BudgetMiB(4 * gib, 64 * gib));
        Assert.Equal(8192 - MachineMemory.ReserveMiB, MachineMemory.BudgetMiB(null, 8 * gib));
        Assert.Equal(512, MachineMemory.BudgetMiB(gib / 4, 8 * gib));
    }

    [Fact]
    public void Each_further_provider_configuration_in_use_takes_more()
    {
        var memory = new RunMemory { OpenTofuMiB = 500, AliasMiB = 300 };
        var program = new StackProgram("global") { Providers = [new("us-east-1"), new("eu-west-1") { Alias = "eu" }] };

        Assert.Equal(800, memory.Of(EngineKind.OpenTofu, program));
        Assert.Equal(500, memory.Of(EngineKind.OpenTofu, program with { Resources = [new Sample("here")] }));
        Assert.Equal(800, memory.Of(EngineKind.OpenTofu, program with { Resources = [new Sample("here"), new Sample("there") { ProviderAlias = "eu" }] }));
    }
}
