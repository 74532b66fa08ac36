using CliWrap;
using CliWrap.Buffered;

namespace TapOperator.Demo.GitOps;

/// <summary>The git repository of a demo, with the sample in it, as a team would keep it.</summary>
internal sealed class DemoRepository(string folder, string sample)
{
    private const string Tags = "\n  tags:\n";

    private readonly string _manifest = Path.Combine(folder, Path.GetFileName(sample));

    public Uri Url => new("file://" + folder);

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        File.Copy(sample, _manifest);
        await GitAsync(cancellationToken, "init", "--quiet", "--initial-branch=main");
        await GitAsync(cancellationToken, "config", "user.name", "demo");
        await GitAsync(cancellationToken, "config", "user.email", "demo@example.com");
        await GitAsync(cancellationToken, "config", "commit.gpgsign", "false");
        await GitAsync(cancellationToken, "add", "--all");
        await GitAsync(cancellationToken, "commit", "--quiet", "--message", "the environment");
    }

    /// <summary>Commits one tag more.</summary>
    /// <returns>The command, for the reader.</returns>
    public async Task<string> TagAsync(string name, string value, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(_manifest, cancellationToken);
        if (!text.Contains(Tags, StringComparison.Ordinal)) throw new DemoException($"{Path.GetFileName(_manifest)} has no spec.tags to change");
        await File.WriteAllTextAsync(_manifest, text.Replace(Tags, $"{Tags}    {name}: {value}\n", StringComparison.Ordinal), cancellationToken);
        var message = $"tag {name}: {value}";
        await GitAsync(cancellationToken, "commit", "--quiet", "--all", "--message", message);
        return $"git commit --all --message '{message}'";
    }

    private async Task GitAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var result = await Cli.Wrap("git").WithArguments([.. arguments]).WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
        if (result.ExitCode != 0) throw new DemoException($"git {arguments[0]}: {result.StandardError.Trim()}");
    }
}
