using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Scanners;

/// <summary>checkov, a policy scanner that knows nothing of this project: from PATH, else from the folder beside the clone, installed into the cache once.</summary>
public sealed class Checkov
{
    private readonly string _program;

    private Checkov(string program) => _program = program;

    /// <exception cref="PartMissingException">This machine has no checkov.</exception>
    public static async Task<Checkov> FindAsync(CancellationToken cancellationToken = default)
    {
        if (Executables.Find("checkov") is { } installed) return new Checkov(installed);
        var setup = Folders.Shared is { } shared ? Path.Combine(shared, "checkov", "setup.sh") : null;
        if (setup is null || !File.Exists(setup)) throw new PartMissingException("no checkov here: pipx install checkov");
        var folder = Path.Combine(Folders.Cache, "checkov");
        using var once = await FileLock.TakeAsync(folder + ".lock", cancellationToken);
        await Cli.Wrap(setup).WithArguments([folder]).ExecuteBufferedAsync(cancellationToken);
        return new Checkov(Path.Combine(folder, "bin", "checkov"));
    }

    /// <summary>Looks at plans, as <c>show -json</c> prints them, all in one process.</summary>
    /// <returns>What it objects to: the check's id and the resource's address, by file.</returns>
    public async Task<IReadOnlyList<ScannerFinding>> ScanAsync(IEnumerable<string> plans, CancellationToken cancellationToken = default)
    {
        var run = await Cli.Wrap(_program)
            .WithArguments([.. plans.SelectMany(plan => new[] { "-f", plan }), "--framework", "terraform_plan", "--skip-download", "--compact", "--quiet", "--soft-fail", "-o", "json"])
            .ExecuteBufferedAsync(cancellationToken);
        var report = JsonNode.Parse(run.StandardOutput)!;
        if (report["summary"]!["parsing_errors"]!.GetValue<int>() > 0) throw new InvalidOperationException($"checkov could not read a plan: {report["results"]!["parsing_errors"]}");
        return [.. report["results"]!["failed_checks"]!.AsArray().Select(check => new ScannerFinding(check!["check_id"]!.ToString(), check["check_name"]!.ToString(), check["file_path"]!.ToString(), check["resource"]!.ToString()))];
    }
}
