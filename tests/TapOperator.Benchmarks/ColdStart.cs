using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Manifests;
using TapOperator.Testing.Machine;

namespace TapOperator.Benchmarks;

/// <summary>
/// The first time in a process, for the operator's assemblies as they are built and as they are in the image (ReadyToRun). BenchmarkDotNet measures only the
/// former, for it does not publish.
/// </summary>
internal static class ColdStart
{
    /// <summary>The command with which this program is started anew for one measurement.</summary>
    public const string Once = "cold-once";

    private static readonly string Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        var launches = int.Parse(options.ElementAtOrDefault(0) ?? "10", CultureInfo.InvariantCulture);
        var root = Directory.CreateTempSubdirectory("tap-cold-").FullName;
        try
        {
            var image = Path.Combine(root, "image");
            await Cli.Wrap("dotnet").WithWorkingDirectory(Folders.Repository).WithStandardErrorPipe(PipeTarget.ToDelegate(Console.Error.WriteLine))
                .WithArguments(["publish", "src/TapOperator", "@src/TapOperator/publish.rsp", "--arch", Architecture, "--output", image])
                .ExecuteAsync();
            Console.WriteLine("| assemblies | least ms | median ms | most ms |\n|---|---|---|---|");
            await RowAsync("as built", AppContext.BaseDirectory, launches);
            await RowAsync("compiled ahead of time, as in the image", Overlay(image, Path.Combine(root, "overlay")), launches);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Reads the manifest, then takes the time of the path once.</summary>
    /// <param name="manifest">The manifest's file.</param>
    public static int Measure(string manifest)
    {
        var environment = ManifestReader.Read(manifest).Single().Environment!;
        var clock = Stopwatch.StartNew();
        PurePath.Run(environment);
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task RowAsync(string name, string folder, int launches)
    {
        var times = new List<double>();
        for (var i = 0; i < launches; i++)
        {
            var run = await Cli.Wrap("dotnet").WithArguments([Path.Combine(folder, "TapOperator.Benchmarks.dll"), Once, S2.File]).ExecuteBufferedAsync();
            times.Add(double.Parse(run.StandardOutput, CultureInfo.InvariantCulture));
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:0} | {times[launches / 2]:0} | {times[^1]:0} |"));
    }

    /// <summary>This program with the operator's assemblies in place of its own.</summary>
    private static string Overlay(string image, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Concat(Directory.EnumerateFiles(image, "*.dll")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        return folder;
    }
}
