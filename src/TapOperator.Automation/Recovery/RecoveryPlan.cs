using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Recovery;

/// <summary>What has to be done after a run has died.</summary>
/// <param name="Adoptions">What exists and is to be taken over.</param>
/// <param name="Forget">Addresses whose entry in the state is out of date.</param>
/// <param name="Program">The program to take them over by; null for the one that is to be applied anyway.</param>
/// <param name="Steps">What was found, for people.</param>
internal sealed record RecoveryPlan(
    IReadOnlyList<Adoption> Adoptions,
    IReadOnlyList<string> Forget,
    JsonObject? Program,
    IReadOnlyList<string> Steps)
{
    /// <summary>The same without some adoptions, for they turned out not to exist.</summary>
    /// <param name="addresses">Their addresses.</param>
    public RecoveryPlan Without(IReadOnlySet<string> addresses) => this with { Adoptions = [.. Adoptions.Where(a => !addresses.Contains(a.Address))] };
}
