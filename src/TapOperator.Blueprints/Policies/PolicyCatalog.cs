using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Rules;

namespace TapOperator.Blueprints.Policies;

/// <summary>All policies that programs are checked against.</summary>
public static class PolicyCatalog
{
    /// <summary>The policies, in the order of their topics.</summary>
    public static IReadOnlyList<Policy> All { get; } =
    [
        .. EncryptionAtRest.All, .. EncryptionInTransit.All, .. Exposure.All, .. Identities.All, .. Machines.All, .. Records.All, .. Tags.All, .. Residency.All,
    ];
}
