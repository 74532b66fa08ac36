using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Manifests;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.Scanners;

/// <summary>Plans of the samples' programs, made against the emulator.</summary>
internal sealed class SamplePlans(EngineSetup engines, Emulator emulator, string root)
{
    private static readonly string[] Samples = ["secure-multi-region", "enterprise-multi-region", "private-api-compliance", "failover-pair", "loan-processing"];

    private readonly string _engine = engines.Binaries.GetValueOrDefault("tofu") ?? engines.Binaries.GetValueOrDefault("terraform")
        ?? throw new PartMissingException("a plan as JSON needs OpenTofu or Terraform");

    /// <summary>Makes them, two at a time.</summary>
    /// <returns>Files as <c>show -json</c> writes them.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(CancellationToken cancellationToken)
    {
        var programs = Samples.SelectMany(sample => Distinct(sample).Select(program => (Folder: Path.Combine(root, sample, program.Stack), Program: program))).ToList();
        await Parallel.ForEachAsync(programs, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
            async (one, token) => await MakeAsync(one.Folder, one.Program, token));
        return [.. programs.Select(one => FileOf(one.Folder))];
    }

    /// <summary>The primary region, one of the secondaries, which differ in nothing but names, and the stack between them.</summary>
    private static IEnumerable<StackProgram> Distinct(string sample)
    {
        var environment = ManifestReader.Read(World.SamplePath(sample)).Single().Environment!;
        var compilation = Blueprint.Compile(environment, new AccountFacts(Emulator.AccountId));
        return compilation.Regions.Take(2).Append(compilation.Global).OfType<StackProgram>();
    }

    private static string FileOf(string folder) => Path.Combine(folder, "plan.json");

    private async Task MakeAsync(string folder, StackProgram program, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "main.tf.json"), ProgramSerializer.Serialize(program, Dialect.OpenTofu), cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "terraform.tfvars.json"), ProgramSerializer.SerializeVariables(program.Variables.ToDictionary(variable => variable.Name, Placeholder)), cancellationToken);
        await RunAsync(folder, ["plan", "-input=false", "-no-color", "-refresh=false", "-out=plan"], cancellationToken);
        await File.WriteAllTextAsync(FileOf(folder), await RunAsync(folder, ["show", "-json", "plan"], cancellationToken), cancellationToken);
    }

    /// <summary>What regions would give to the stack between them: of the right form, and nothing more is looked at.</summary>
    private static JsonNode? Placeholder(Variable variable) =>
        variable.Name.EndsWith(WellKnownOutputs.Ipv6Range, StringComparison.Ordinal) ? "2001:db8::/56" : $"arn:aws:iam::{Emulator.AccountId}:role/{variable.Name}";

    private async Task<string> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        var variables = engines.Environment.Concat(emulator.Environment).ToDictionary(variable => variable.Key, variable => variable.Value);
        var run = await Cli.Wrap(_engine).WithArguments(arguments).WithWorkingDirectory(folder).WithEnvironmentVariables(variables).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
        return run.ExitCode == 0 ? run.StandardOutput : throw new InvalidOperationException($"{folder}: {run.StandardOutput}\n{run.StandardError}");
    }
}
