using TapOperator.Blueprints;

namespace TapOperator.Commands.Findings;

/// <summary>A severity as every output spells it; SARIF 2.1.0 (3.27.10) has the same two words.</summary>
internal static class SeverityText
{
    public static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
