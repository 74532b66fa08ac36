namespace TapOperator.Automation.Engines;

/// <summary>A resource as the engine's state knows it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="ResourceId">The provider's id of it; null when the state does not tell.</param>
/// <param name="IsTainted">Whether the engine would replace it because its creation was cut short.</param>
public sealed record StateResource(string Address, string? ResourceId, bool IsTainted);

/// <summary>What the engine's state knows.</summary>
/// <param name="Resources">The managed resources by address; data sources and providers are left out.</param>
/// <param name="PendingCreates">Addresses whose creation the state knows to have started and not to have ended (Pulumi writes these down).</param>
public sealed record StateInventory(IReadOnlyDictionary<string, StateResource> Resources, IReadOnlyList<string> PendingCreates)
{
    /// <summary>A state without resources.</summary>
    public static StateInventory Empty { get; } = new(new Dictionary<string, StateResource>(), []);
}
