using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Tables;

/// <summary>A DynamoDB table, billed per request, encrypted with the region's key.</summary>
public sealed class TableSpec
{
    /// <summary>What the table holds; stands for <c>{service}</c> in its name.</summary>
    [Required, Length(1, 40), Pattern(Patterns.ShortName)]
    public string Name { get; set; } = "";

    /// <summary>The partition key.</summary>
    [Required]
    public TableKey PartitionKey { get; set; } = new();

    /// <summary>The sort key. Absent: none.</summary>
    public TableKey? SortKey { get; set; }

    /// <summary>
    /// A global table with a replica in every region, each encrypted with its region's key. False: a table in the primary region only.
    /// </summary>
    public bool Global { get; set; } = true;

    /// <summary>Can be restored to any second of the last 35 days.</summary>
    public bool PointInTimeRecovery { get; set; } = true;

    /// <summary>The attribute whose time, in Unix seconds, ends an item. Absent: items stay.</summary>
    [Length(1, 255)]
    public string? TimeToLiveAttribute { get; set; }

    /// <summary>Refuses the deletion of the table, by this operator too.</summary>
    public bool DeletionProtection { get; set; } = true;
}
