namespace TapOperator.Automation.Engines;

/// <summary>Which engine, in which version: part of what decides whether a stack is up to date.</summary>
/// <param name="Kind">The engine.</param>
/// <param name="Number">Its version as it tells it, without a leading <c>v</c>, such as <c>1.11.4</c>.</param>
public sealed record EngineVersion(EngineKind Kind, string Number)
{
    /// <summary>Such as <c>OpenTofu 1.12.6</c>.</summary>
    public override string ToString() => $"{Kind} {Number}";
}
