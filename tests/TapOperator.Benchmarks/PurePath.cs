using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Costs;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;

namespace TapOperator.Benchmarks;

/// <summary>Everything between a manifest that was read and an engine that starts: the spec's problems, programs, findings, costs and files.</summary>
internal static class PurePath
{
    /// <summary>The dialect of the default engine.</summary>
    public const Dialect Default = Dialect.Pulumi;

    public static AccountFacts Account { get; } = new("123456789012");

    /// <summary>Once through all of it.</summary>
    /// <param name="environment">A manifest without problems.</param>
    /// <returns>Bytes of program text.</returns>
    /// <exception cref="InvalidOperationException">The manifest has problems or breaks a policy: then the figure would be that of an error.</exception>
    public static int Run(TapEnvironment environment)
    {
        if (SpecValidator.Validate(environment).Any(problem => problem.Severity is Severity.Error))
            throw new InvalidOperationException("the manifest has problems");
        var compilation = Blueprint.Compile(environment, Account);
        if (PolicyCheck.Run(environment.Spec, compilation).Any())
            throw new InvalidOperationException("the programs break policies");
        var size = CostEstimator.Estimate(compilation).Lines.Count;
        foreach (var program in Programs(compilation))
            size += ProgramSerializer.Serialize(program, Default).Length;
        return size;
    }

    public static IEnumerable<StackProgram> Programs(Compilation compilation) => compilation.Regions.Append(compilation.Global).OfType<StackProgram>();
}
