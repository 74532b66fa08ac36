using System.Diagnostics;
using Xunit;

namespace TapOperator.Tests.Runtime;

/// <summary>Waits for what comes by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public static Task True(Func<bool> condition, string what) => True(() => Task.FromResult(condition()), what);

    public static async Task True(Func<Task<bool>> condition, string what)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < Limit, $"Not within {Limit}: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves a fake clock step by step until something has come.</summary>
    public static Task True(Func<bool> condition, Microsoft.Extensions.Time.Testing.FakeTimeProvider clock, TimeSpan step, string what) => True(
        () =>
        {
            if (condition())
                return true;
            clock.Advance(step);
            return false;
        },
        what);
}
