using System.CommandLine;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Entities;
using TapOperator.Manifests;

namespace TapOperator.Commands;

/// <summary>What the commands that need neither cluster nor AWS begin with.</summary>
internal static class OfflineManifests
{
    /// <summary>The environments of a file; null, with every error told, when it has any.</summary>
    public static async Task<IReadOnlyList<TapEnvironment>?> ReadAsync(FileInfo file, InvocationConfiguration streams)
    {
        var manifests = ManifestReader.ReadAndValidate(file.FullName);
        var errors = manifests.SelectMany(manifest => manifest.Problems).Where(problem => problem.Problem.Severity == Severity.Error).ToList();
        foreach (var problem in errors)
            await streams.Error.WriteLineAsync($"error: {problem}");
        return errors.Count > 0 ? null : [.. manifests.Select(manifest => manifest.Environment).OfType<TapEnvironment>()];
    }

    /// <summary>The programs of an environment, in the account that it names, else in the given one.</summary>
    public static Compilation Compile(TapEnvironment environment, string account) =>
        EnvironmentPrograms.Of(environment, account).Compilation;
}
