namespace TapOperator.Entities.Spec.Storage;

/// <summary>SSE-KMS with the region's key, public access blocked, TLS only, owner enforced: none of these can be switched off.</summary>
public sealed class StorageSpec
{
    /// <summary>Keeps every version of every object.</summary>
    public bool Versioning { get; set; } = true;

    /// <summary>When objects move to cheaper classes or go.</summary>
    public LifecycleSpec Lifecycle { get; set; } = new();

    /// <summary>
    /// Objects cannot be deleted or overwritten for a time. Needs versioning. Given later, it holds for new objects; taken out again, new objects are no longer locked, and
    /// versioning cannot be switched off any more.
    /// </summary>
    public ObjectLockSpec? ObjectLock { get; set; }

    /// <summary>Copies new objects of the primary region's bucket to the other regions' buckets. Needs versioning.</summary>
    public ReplicationSpec? Replication { get; set; }

    /// <summary>Empties the bucket when it is deleted; else a bucket that is not empty stops the deletion.</summary>
    public bool EmptyOnDelete { get; set; }
}
