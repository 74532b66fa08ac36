using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Tables;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Tables;

/// <summary>DynamoDB tables in the primary region; global ones with a replica in every other region, each encrypted with its region's key.</summary>
internal static class TablesComponent
{
    /// <summary>Adds the tables.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Tables.Count == 0)
            return;
        var arns = new ValueMap<string>();
        foreach (var table in global.Spec.Tables)
            arns[table.Name] = Table(global, table).Arn;
        global.Stack.Output(WellKnownOutputs.TableArns, arns);
    }

    private static AwsDynamodbTable Table(GlobalContext global, TableSpec table)
    {
        var name = global.Environment.Names.Of(NameKind.General, table.Name, global.Environment.PrimaryRegion);
        var replicas = table.Global ? Replicas(global, table) : [];
        return global.Stack.Add(
            new AwsDynamodbTable(Identifier.From(table.Name))
            {
                Name = name,
                BillingMode = "PAY_PER_REQUEST",
                HashKey = table.PartitionKey.Name,
                RangeKey = table.SortKey?.Name,
                Attribute = [.. TableKeys.Of(table)],
                ServerSideEncryption = new() { Enabled = true, KmsKeyArn = global.KeyArn(global.Environment.PrimaryRegion) },
                PointInTimeRecovery = new() { Enabled = table.PointInTimeRecovery },
                Ttl = table.TimeToLiveAttribute is { } attribute ? new() { AttributeName = attribute, Enabled = true } : null,
                DeletionProtectionEnabled = table.DeletionProtection,
                // Replicas are fed by the table's stream.
                StreamEnabled = replicas.Count > 0 ? true : null,
                StreamViewType = replicas.Count > 0 ? "NEW_AND_OLD_IMAGES" : null,
                Replica = replicas,
            },
            name);
    }

    private static List<AwsDynamodbTable.ReplicaBlock> Replicas(GlobalContext global, TableSpec table) =>
    [
        .. global.Secondaries.Select(region => new AwsDynamodbTable.ReplicaBlock
        {
            RegionName = region,
            KmsKeyArn = global.KeyArn(region),
            PointInTimeRecovery = table.PointInTimeRecovery,
            PropagateTags = true,
        }),
    ];
}
