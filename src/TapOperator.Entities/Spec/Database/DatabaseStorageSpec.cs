using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Database;

/// <summary>Volumes of type gp3.</summary>
[Cel(ObjectRules.StorageBounds, ObjectRules.StorageBoundsMessage, FieldPath = ".maximumGiB")]
public sealed class DatabaseStorageSpec
{
    /// <summary>Size at the start in GiB.</summary>
    [Range(20, 65536)]
    public int SizeGiB { get; set; } = 20;

    /// <summary>Size in GiB up to which AWS lets it grow by itself; the same as <c>sizeGiB</c>: it does not grow.</summary>
    [Range(20, 65536)]
    public int MaximumGiB { get; set; } = 100;
}
