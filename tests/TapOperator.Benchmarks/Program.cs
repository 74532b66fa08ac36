using BenchmarkDotNet.Running;
using TapOperator.Benchmarks;

// Whole environments against the bare engine, and fresh processes of the published operator: minutes, on real parts. Everything else is BenchmarkDotNet's.
switch (args)
{
    case ["apply", .. var options]:
        return await ApplyComparison.RunAsync(options);
    case ["cold", .. var options]:
        return await ColdStart.RunAsync(options);
    case [ColdStart.Once, var manifest]:
        return ColdStart.Measure(manifest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CompileBenchmarks).Assembly).Run(args);
        return 0;
}
