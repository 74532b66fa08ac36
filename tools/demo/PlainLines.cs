using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>A line when a stack's phase changes, and every few seconds while it works.</summary>
internal sealed class PlainLines : ProgressView
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, (StackLine Line, TimeSpan At)> _said = new(StringComparer.Ordinal);

    public override Task<Outcome> ShowAsync(Func<Action<TapEnvironmentStatus, TimeSpan>, Task<Outcome>> work) => work(Update);

    private void Update(TapEnvironmentStatus status, TimeSpan passed)
    {
        foreach (var line in StackLine.Of(status).Where(line => IsNews(line, passed)))
        {
            _said[line.Name] = (line, passed);
            Console.WriteLine($"{Narrator.Seconds(passed),8}  {line.Name,-14} {line.Phase,-10} {line.Count,-9} {line.At}".TrimEnd());
        }
    }

    private bool IsNews(StackLine line, TimeSpan passed)
        => !_said.TryGetValue(line.Name, out var last)
            || last.Line.Phase != line.Phase
            || (last.Line != line && passed - last.At >= Interval);
}
