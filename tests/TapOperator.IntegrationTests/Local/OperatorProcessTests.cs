using System.Globalization;
using System.Text.RegularExpressions;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>The fixture that runs the operator, tried on a stand-in.</summary>
public sealed partial class OperatorProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopped_gently_it_ends_and_starts_again_on_the_same_state()
    {
        await using var process = await StartAsync();
        var first = process.Pid;

        await process.StopAsync(cancellationToken: Token);
        Assert.False(Alive.Is(first));

        await process.StartAgainAsync(Token);
        Assert.NotEqual(first, process.Pid);
        Assert.Equal(2, Children(process).Count);
    }

    [Fact]
    public async Task Killed_alone_it_leaves_what_it_started()
    {
        await using var process = await StartAsync();

        await process.KillAsync(Token);

        Assert.True(process.HasExited);
        Assert.All(Children(process), child => Assert.True(Alive.Is(child)));
    }

    [Fact]
    public async Task Killed_with_its_engines_nothing_is_left()
    {
        await using var process = await StartAsync();
        var children = Children(process);

        await process.KillWithEnginesAsync(Token);

        Assert.NotEmpty(children);
        Assert.All(children, child => Assert.False(Alive.Is(child)));
    }

    [Fact]
    public async Task Disposed_nothing_is_left_even_of_what_was_orphaned()
    {
        var process = await StartAsync();
        await process.KillAsync(Token);
        await process.StartAgainAsync(Token);
        var children = Children(process);
        var pid = process.Pid;

        await process.DisposeAsync();

        Assert.Equal(2, children.Count);
        Assert.All([.. children, pid], left => Assert.False(Alive.Is(left)));
    }

    private static Task<OperatorProcess> StartAsync()
        => new OperatorBuilder("no-kubeconfig")
            .WithExecutable(Path.Combine(Folders.Repository, "tests/TapOperator.IntegrationTests/Local/fake-operator.py"))
            .StartAsync(Token);

    private static List<int> Children(OperatorProcess process)
        => [.. ChildLine().Matches(process.Log).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?<=child )\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChildLine();
}
