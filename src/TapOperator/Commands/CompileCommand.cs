using System.CommandLine;
using TapOperator.Entities;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;

namespace TapOperator.Commands;

/// <summary><c>tapoperator compile FILE</c>: the programs that a manifest stands for, without any cluster.</summary>
internal static class CompileCommand
{
    private static readonly Option<DirectoryInfo?> Target = new("--output")
    {
        Description = "Directory to write the programs to, as NAME/STACK/main.tf.json. Absent: print them.",
    };

    private static readonly Option<Dialect> Language = new("--dialect")
    {
        Description = "The engine the programs are for.",
        DefaultValueFactory = _ => Dialect.Terraform,
    };

    private static readonly Option<string> Account = AccountOption.Create();

    public static Command Create()
    {
        var file = ManifestArgument.Create();
        var command = new Command("compile", "Prints the programs that a manifest stands for; exit code 1 when it has problems (see validate).")
        {
            file, Target, Language, Account,
        };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(Target),
            parsed.GetRequiredValue(Language),
            parsed.GetRequiredValue(Account),
            parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, DirectoryInfo? target, Dialect dialect, string account, InvocationConfiguration streams)
    {
        if (await OfflineManifests.ReadAsync(file, streams) is not { } manifests)
            return ExitCodes.Problems;
        foreach (var environment in manifests)
            await EmitAsync(environment, target, dialect, account, streams.Output);
        return ExitCodes.Success;
    }

    private static async Task EmitAsync(TapEnvironment environment, DirectoryInfo? target, Dialect dialect, string account, TextWriter output)
    {
        var compilation = OfflineManifests.Compile(environment, account);
        foreach (var program in compilation.Regions.Append(compilation.Global).OfType<StackProgram>())
        {
            var text = ProgramSerializer.Serialize(program, dialect);
            if (target is null)
            {
                await output.WriteLineAsync($"// {environment.Metadata.Name}/{program.Stack}");
                await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(text));
                continue;
            }

            var path = Path.Combine(target.FullName, environment.Metadata.Name, program.Stack, "main.tf.json");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, text);
            await output.WriteLineAsync($"{path}: {program.Resources.Count} resources");
        }
    }
}
