using BenchmarkDotNet.Attributes;
using TapOperator.Entities;

namespace TapOperator.Benchmarks;

/// <summary>
/// S2 with more and fewer regions, up to the most that a spec may have. Its full mesh of peerings is measured apart: that has a connection per pair of regions, so that
/// programs, and not only the time for making them, grow with the square.
/// </summary>
public class ScalingBenchmarks
{
    private TapEnvironment _environment = new();

    [Params(1, 2, 5, 10, 20)]
    public int Regions { get; set; }

    [Params(false, true)]
    public bool FullMesh { get; set; }

    [GlobalSetup]
    public void Make() => _environment = ManyRegions.Of(Regions, FullMesh);

    [Benchmark]
    public int Whole() => PurePath.Run(_environment);
}
