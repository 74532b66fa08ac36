using CliWrap;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.EndToEnd.GitOps;

/// <summary>A git repository with one manifest, made by the test.</summary>
internal sealed class GitRepository : IDisposable
{
    private const string Manifest = "environment.yaml";

    private readonly string _folder = Folders.NewRun("gitops");

    public Uri Url => new("file://" + _folder);

    public static async Task<GitRepository> CreateAsync(string manifest)
    {
        var repository = new GitRepository();
        await repository.GitAsync("init", "-q", "-b", "main");
        await repository.CommitAsync(manifest);
        return repository;
    }

    /// <summary>Commits the manifest as the only file.</summary>
    public async Task CommitAsync(string manifest)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, Manifest), manifest);
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=team", "-c", "user.email=team@example.com", "commit", "-q", "-m", "change");
    }

    /// <summary>Commits that the manifest is gone; a note stays, because git keeps no empty folders.</summary>
    public async Task RemoveAsync()
    {
        File.Delete(Path.Combine(_folder, Manifest));
        await File.WriteAllTextAsync(Path.Combine(_folder, "README.md"), "Nothing here any more.\n");
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=team", "-c", "user.email=team@example.com", "commit", "-q", "-m", "remove");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task GitAsync(params string[] arguments) => await Cli.Wrap("git").WithArguments([.. arguments]).WithWorkingDirectory(_folder).ExecuteAsync();
}
