using TapOperator.Entities.Spec.Tables;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Tables;

/// <summary>The attributes that every item of a table has; DynamoDB wants to know no others.</summary>
internal static class TableKeys
{
    /// <summary>The attributes of the keys.</summary>
    public static IEnumerable<AwsDynamodbTable.AttributeBlock> Of(TableSpec table) =>
        new[] { table.PartitionKey, table.SortKey }.OfType<TableKey>().Select(key => new AwsDynamodbTable.AttributeBlock { Name = key.Name, Type = Letter(key.Type) });

    private static string Letter(TableKeyType type) => type switch
    {
        TableKeyType.Text => "S",
        TableKeyType.Number => "N",
        TableKeyType.Binary => "B",
        _ => throw new NotSupportedException($"Key type {type}"),
    };
}
