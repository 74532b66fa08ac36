using System.Globalization;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Stacks;

namespace TapOperator.Demo;

/// <summary>What a line says about one stack.</summary>
internal sealed record StackLine(string Name, string Phase, int Done, int Total, string At)
{
    public static IReadOnlyList<StackLine> Of(TapEnvironmentStatus status)
    {
        var lines = status.Regions.Select(region => Of(region.Name, region)).ToList();
        if (status.Global is not null) lines.Add(Of("global", status.Global));
        return lines;
    }

    public string Count => Total == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Done}/{Total}");

    private static StackLine Of(string name, StackStatus stack)
    {
        var at = stack.Phase == StackPhase.Ready ? "" : stack.Progress?.Current ?? stack.Message ?? "";
        return new StackLine(name, stack.Phase?.ToString() ?? "Pending", stack.Progress?.Done ?? 0, stack.Progress?.Total ?? 0, at);
    }
}
