using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Storage;

/// <summary>Every setting that is 0 or empty makes no rule.</summary>
public sealed class LifecycleSpec
{
    /// <summary>Days after which a version that is no longer current is deleted; 0: never.</summary>
    [Range(0, 3650)]
    public int NoncurrentDays { get; set; } = 90;

    /// <summary>Days after which an upload that was not finished is thrown away; 0: never.</summary>
    [Range(0, 365)]
    public int AbortUploadDays { get; set; } = 7;

    /// <summary>Days after which objects are deleted; 0: never.</summary>
    [Range(0, 3650)]
    public int ExpireDays { get; set; }

    /// <summary>Moves to cheaper classes.</summary>
    [Items(0, 5), ListMap("storageClass")]
    public IList<TransitionSpec> Transitions { get; set; } = [];
}

/// <summary>A move of objects to a cheaper class.</summary>
public sealed class TransitionSpec
{
    /// <summary>The class to move to.</summary>
    [Required]
    public StorageClass StorageClass { get; set; }

    /// <summary>Days after an object was made; 30 at least for the infrequent-access classes.</summary>
    [Required, Range(1, 3650)]
    public int Days { get; set; }
}
