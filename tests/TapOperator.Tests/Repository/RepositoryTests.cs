using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace TapOperator.Tests.Repository;

public sealed partial class RepositoryTests
{
    [Fact]
    public void Every_todo_names_an_issue()
    {
        var nameless = Lines(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".go", StringComparison.Ordinal)
                || path.EndsWith(".py", StringComparison.Ordinal) || path.EndsWith(".sh", StringComparison.Ordinal))
            .Where(line => Marker().IsMatch(line.Text) && !MarkerWithIssue().IsMatch(line.Text));

        Assert.Empty(nameless);
    }

    [Fact]
    public void Every_file_ends_with_one_newline_and_has_unix_line_ends()
    {
        var wrong = RepositoryFiles.All.Where(path =>
        {
            var text = RepositoryFiles.Read(path);
            return text.Length > 0 && (!text.EndsWith('\n') || text.Contains('\r', StringComparison.Ordinal));
        });

        Assert.DoesNotContain(wrong, path => !path.EndsWith("packages.lock.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_shell_script_parses()
    {
        var scripts = RepositoryFiles.All.Where(path => path.EndsWith(".sh", StringComparison.Ordinal)).Append(".ci/run").ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Equal("", ErrorsOf("bash", "-n", script)));
    }

    [Fact]
    public void Every_script_that_is_run_by_name_may_be_executed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such mode");
        var scripts = RepositoryFiles.All.Where(path => path == ".ci/run" || (path.EndsWith(".sh", StringComparison.Ordinal) && HasInterpreter(path)));

        Assert.All(scripts, script => Assert.True(
            (File.GetUnixFileMode(Path.Combine(RepositoryFiles.Root, script)) & UnixFileMode.UserExecute) != UnixFileMode.None, script));
    }

    private static bool HasInterpreter(string path) => RepositoryFiles.Read(path).StartsWith("#!", StringComparison.Ordinal);

    private static IEnumerable<(string Path, int Line, string Text)> Lines(Func<string, bool> which)
        => RepositoryFiles.All.Where(which).SelectMany(path => RepositoryFiles.Read(path).Split('\n').Select((text, index) => (path, index + 1, text)));

    private static string ErrorsOf(params string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = RepositoryFiles.Root };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        return process.StandardError.ReadToEnd();
    }

    // Spelt so that this file does not meet itself.
    [GeneratedRegex("(//|#).*\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\(#\d+\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkerWithIssue();
}
