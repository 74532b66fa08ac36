using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Secrets;

/// <summary>They are encrypted with the primary region's key.</summary>
public sealed class SecretsSpec
{
    /// <summary>The secrets, told apart by name; absent, one that is called application.</summary>
    [Items(1, 20), ListMap("name")]
    public IList<SecretItem> Items { get; set; } = [new SecretItem { Name = "application" }];

    /// <summary>Where each secret is replicated to; a replica is encrypted with its region's key.</summary>
    public SecretReplication Replication { get; set; } = SecretReplication.AllRegions;

    /// <summary>Days in which a deleted secret can be brought back: 0 (gone at once) or 7 to 30.</summary>
    /// <remarks>AWS Secrets Manager: 0 or 7 to 30 days.</remarks>
    [Range(0, 30)]
    [Cel(ValueRules.RecoveryWindow, ValueRules.RecoveryWindowMessage)]
    public int RecoveryWindowDays { get; set; } = 30;
}
