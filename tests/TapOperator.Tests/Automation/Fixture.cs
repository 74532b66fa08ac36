using TapOperator.Automation.Events;

namespace TapOperator.Tests.Automation;

/// <summary>Output of real engines, recorded against the emulator, with paths and ports made neutral.</summary>
internal static class Fixture
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Automation", "Fixtures", name));

    public static IReadOnlyList<EngineEvent> Events(string name, IEventParser parser) => [.. Text(name).Split('\n').SelectMany(parser.Parse)];

    public static ErrorCollector Collect(IEnumerable<EngineEvent> events)
    {
        var collector = new ErrorCollector();
        foreach (var engineEvent in events)
            collector.Add(engineEvent);
        return collector;
    }
}
