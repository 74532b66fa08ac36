using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Catalog;

/// <summary>What was found of one engine on this machine.</summary>
/// <param name="Kind">The engine.</param>
public sealed record FoundEngine(EngineKind Kind)
{
    /// <summary>The program file; null when there is none.</summary>
    public string? Path { get; init; }

    /// <summary>Its version; null when it could not be asked.</summary>
    public EngineVersion? Version { get; init; }

    /// <summary>Why it cannot be used, with the expected and the found version and what to do; null when it can.</summary>
    public EngineError? Problem { get; init; }

    /// <summary>The driver, ready for use; null when it cannot be used.</summary>
    public IStackEngine? Engine { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool IsUsable => Engine is not null;
}
