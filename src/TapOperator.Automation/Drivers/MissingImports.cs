using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Drivers;

/// <summary>Reads off a run's errors which imports failed because there is no such resource.</summary>
internal static class MissingImports
{
    /// <summary>Their addresses.</summary>
    /// <param name="errors">The run's errors.</param>
    /// <param name="adoptions">What was tried.</param>
    /// <param name="saysSo">Whether an error's message says it, in the engine's words.</param>
    public static IReadOnlySet<string> Of(IReadOnlyList<EngineError> errors, IReadOnlyList<Adoption> adoptions, Func<string, bool> saysSo)
    {
        var said = errors.Where(e => saysSo(e.Message)).ToList();
        return adoptions
            .Where(a => said.Exists(e => e.Address == a.Address || e.Message.Contains($"\"{a.Address}\"", StringComparison.Ordinal)
                || e.Message.Contains($"'{a.ImportId}'", StringComparison.Ordinal)))
            .Select(a => a.Address)
            .ToHashSet();
    }
}
