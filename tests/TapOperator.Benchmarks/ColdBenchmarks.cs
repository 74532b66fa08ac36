using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TapOperator.Entities;

namespace TapOperator.Benchmarks;

/// <summary>The first time in a process: the runtime has started and the manifest was read, but nothing of the path was compiled by the just-in-time compiler.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdBenchmarks
{
    private TapEnvironment _environment = new();

    [GlobalSetup]
    public void Read() => _environment = S2.Read();

    [Benchmark]
    public int Whole() => PurePath.Run(_environment);
}
