using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Tables;

/// <summary>The attributes of a table do not get in each other's way.</summary>
internal static class TableChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        for (var i = 0; i < environment.Spec.Tables.Count; i++)
        {
            var table = environment.Spec.Tables[i];
            if (table.SortKey is { Name.Length: > 0 } sortKey && sortKey.Name == table.PartitionKey.Name)
            {
                yield return new Problem($"spec.tables[{i}].sortKey.name", $"\"{sortKey.Name}\" is the partition key already", "name another attribute, or leave sortKey out");
            }
        }
    }
}
