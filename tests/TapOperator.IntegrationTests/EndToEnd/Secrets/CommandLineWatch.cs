using System.Collections.Concurrent;
using TapOperator.Testing.Operator;

namespace TapOperator.IntegrationTests.EndToEnd.Secrets;

/// <summary>Collects the command lines of everything that runs below an operator, though it is started again, as any user of the machine could see them.</summary>
public sealed class CommandLineWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly Task _loop;

    public CommandLineWatch(OperatorProcess root) => _loop = Task.Run(() => LoopAsync(root));

    public IReadOnlyCollection<string> CommandLines => [.. _seen.Keys];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync(OperatorProcess root)
    {
        var family = new HashSet<int>();
        while (!_stop.IsCancellationRequested)
        {
            Follow(root, family);
            foreach (var pid in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => int.Parse(name!)))
                Look(pid, family);
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private static void Follow(OperatorProcess root, HashSet<int> family)
    {
        try
        {
            family.Add(root.Pid);
        }
        catch (InvalidOperationException)
        {
            // It is between two lives.
        }
    }

    private void Look(int pid, HashSet<int> family)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var parent = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
            if (family.Contains(parent))
                family.Add(pid);
            if (family.Contains(pid))
                _seen.TryAdd(File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' '), value: true);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's.
        }
    }
}
