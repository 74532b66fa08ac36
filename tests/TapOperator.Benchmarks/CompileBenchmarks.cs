using BenchmarkDotNet.Attributes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Costs;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Programs.Serialization;

namespace TapOperator.Benchmarks;

/// <summary>The pure path on S2, warm, whole and step by step: what a resync of an environment with nothing to do costs, besides comparing hashes.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private TapEnvironment _environment = new();
    private Compilation _compilation = new([], null, []);

    [GlobalSetup]
    public void Read()
    {
        _environment = S2.Read();
        _compilation = Blueprint.Compile(_environment, PurePath.Account);
    }

    [Benchmark(Baseline = true)]
    public int Whole() => PurePath.Run(_environment);

    [Benchmark]
    public int Validate() => SpecValidator.Validate(_environment).Count;

    [Benchmark]
    public int Compile() => Blueprint.Compile(_environment, PurePath.Account).Regions.Count;

    [Benchmark]
    public int Check() => PolicyCheck.Run(_environment.Spec, _compilation).Count;

    [Benchmark]
    public int Cost() => CostEstimator.Estimate(_compilation).Lines.Count;

    [Benchmark]
    public int Serialize() => PurePath.Programs(_compilation).Sum(program => ProgramSerializer.Serialize(program, PurePath.Default).Length);
}
