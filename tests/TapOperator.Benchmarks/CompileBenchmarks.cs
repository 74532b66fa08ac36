using BenchmarkDotNet.Attributes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Manifests;
using TapOperator.Programs.Serialization;
using TapOperator.Testing.Machine;

namespace TapOperator.Benchmarks;

/// <summary>What a resync of an environment with nothing to do costs: validation and compilation; the rest is comparing hashes.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private TapEnvironment _environment = new();

    [Params("starter", "secure-multi-region")]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Read() =>
        _environment = ManifestReader.Read(Path.Combine(Folders.Repository, "deploy/samples", Sample + ".yaml")).Single().Environment!;

    [Benchmark]
    public int Validate() => SpecValidator.Validate(_environment).Count;

    [Benchmark]
    public int Compile() => Blueprint.Compile(_environment, new AccountFacts("123456789012")).Regions.Count;

    [Benchmark]
    public int CompileAndSerialize() =>
        Blueprint.Compile(_environment, new AccountFacts("123456789012")).Regions.Sum(program => ProgramSerializer.Serialize(program, Dialect.OpenTofu).Length);
}
