using BenchmarkDotNet.Running;
using TapOperator.Benchmarks;

// Whole environments against the bare engine: minutes, on real parts. Everything else is BenchmarkDotNet's.
if (args is ["apply", .. var options])
    return await ApplyComparison.RunAsync(options);
BenchmarkSwitcher.FromAssembly(typeof(CompileBenchmarks).Assembly).Run(args);
return 0;
