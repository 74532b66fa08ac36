namespace TapOperator.Entities.Spec.Storage;

/// <summary>Objects are decrypted with the source's key and encrypted with the destination's.</summary>
public sealed class ReplicationSpec
{
    /// <summary>The storage class of the copies.</summary>
    public StorageClass StorageClass { get; set; } = StorageClass.Standard;

    /// <summary>Deletions are copied too.</summary>
    public bool DeleteMarkers { get; set; }

    /// <summary>Replication Time Control: 15 minutes for 99.99 % of objects, with metrics, at an extra price.</summary>
    public bool TimeControl { get; set; }
}
