using System.Diagnostics;
using TapOperator.Testing.Operator;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>Waits for what an operator says.</summary>
internal static class OperatorLogs
{
    public static async Task WaitForLogAsync(this OperatorProcess process, string text, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (!process.Log.Contains(text, StringComparison.Ordinal))
        {
            if (clock.Elapsed > patience)
                Assert.Fail($"the operator did not say '{text}' within {patience.TotalSeconds:0} s:\n{process.LogTail()}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
