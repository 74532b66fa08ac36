using System.Globalization;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.Benchmarks;

/// <summary>
/// From <c>kubectl apply</c> to all regions Ready, against the bare engine on the same programs in parallel: the two in turn, in the same run, each
/// time with an emulator of its own. The ratio is what counts; seconds are this machine's.
/// </summary>
internal static class ApplyComparison
{
    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        var engine = options.ElementAtOrDefault(0) ?? "tofu";
        var rounds = int.Parse(options.ElementAtOrDefault(1) ?? "1", CultureInfo.InvariantCulture);
        if (engine is not ("tofu" or "terraform"))
        {
            await Console.Error.WriteLineAsync("usage: apply [tofu|terraform] [rounds]");
            return 2;
        }

        var engines = await EngineSetup.FindAsync();
        await using var controlPlane = await ControlPlane.StartAsync();
        await controlPlane.InstallCrdAsync();
        Console.WriteLine("| round | bare engine s | operator s | ratio |\n|---|---|---|---|");
        for (var round = 1; round <= rounds; round++)
        {
            var bare = await TimedAsync(emulator => BareEngine.ApplyAsync(engine, engines, emulator));
            var whole = await TimedAsync(emulator => OperatorSide.ApplyAsync(engine, engines, emulator, controlPlane));
            Console.WriteLine($"| {round} | {bare.TotalSeconds:0.0} | {whole.TotalSeconds:0.0} | {whole / bare:0.00} |");
        }

        return 0;
    }

    private static async Task<TimeSpan> TimedAsync(Func<Emulator, Task<TimeSpan>> measure)
    {
        await using var emulator = await Emulator.StartAsync();
        return await measure(emulator);
    }
}
