using System.Diagnostics;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Manifests;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;

namespace TapOperator.Benchmarks;

/// <summary>The engine's own command line on the three regions' programs, as a person would run it.</summary>
internal static class BareEngine
{
    /// <summary>The sample that both sides build.</summary>
    public const string Sample = "secure-multi-region";

    public static string SamplePath { get; } = Path.Combine(Folders.Repository, "deploy/samples", Sample + ".yaml");

    public static async Task<TimeSpan> ApplyAsync(string engine, EngineSetup engines, Emulator emulator)
    {
        var environment = ManifestReader.Read(SamplePath).Single().Environment!;
        environment.Metadata.NamespaceProperty = "bench";
        var programs = Blueprint.Compile(environment, new AccountFacts(Emulator.AccountId)).Regions;
        var root = Directory.CreateTempSubdirectory("tap-bench-").FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(programs.Select(program => ApplyOneAsync(engine, engines, emulator, Path.Combine(root, program.Stack), program)));
            return clock.Elapsed;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task ApplyOneAsync(string engine, EngineSetup engines, Emulator emulator, string folder, StackProgram program)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "main.tf.json"), ProgramSerializer.Serialize(program, Dialect.OpenTofu));
        var start = new ProcessStartInfo(engines.Binaries[engine]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "apply", "-auto-approve", "-input=false", "-no-color", "-parallelism=10" })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in engines.Environment.Concat(emulator.Environment))
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{engine} in {program.Stack} ended with {process.ExitCode}:\n{await output}\n{error}");
    }
}
