using System.Diagnostics;

namespace TapOperator.Testing.Operator;

/// <summary>Keeps what a process writes.</summary>
internal sealed class LogCapture
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public string Text
    {
        get
        {
            lock (_lock) return string.Join('\n', _lines);
        }
    }

    public string Tail(int lines)
    {
        lock (_lock) return string.Join('\n', _lines.TakeLast(lines));
    }

    public void Follow(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (_lock) _lines.Add(line);
    }
}
