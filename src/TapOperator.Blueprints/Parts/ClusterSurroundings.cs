using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Parts;

/// <summary>What an Aurora cluster in a region needs around it, be it an original or a copy.</summary>
/// <param name="Name">The cluster's name.</param>
/// <param name="Subnets">Where it may be.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Logs">Its log groups, which must be there before RDS makes them without end or key.</param>
internal sealed record ClusterSurroundings(string Name, AwsDbSubnetGroup Subnets, AwsRdsClusterParameterGroup Parameters, IReadOnlyList<Element> Logs)
{
    private static readonly IReadOnlyList<string> LogNames = ["audit", "error", "slowquery"];

    /// <summary>The logs that are sent to CloudWatch.</summary>
    public static ValueList<string> LogExports => [.. LogNames.Select(Value<string>.Of)];

    /// <summary>Adds them.</summary>
    public static ClusterSurroundings Add(RegionContext region, DatabaseSpec database, NetworkParts network)
    {
        var name = region.Name(NameKind.Database, Services.Database);
        var subnets = region.Stack.Add(new AwsDbSubnetGroup("main") { Name = name, SubnetIds = NetworkParts.Ids(network.Database) }, name);
        var parameters = ClusterParameters.Add(region.Stack, name, database);
        return new ClusterSurroundings(name, subnets, parameters,
            [.. LogNames.Select(log => LogGroups.Add(region.Stack, $"database_{log}", $"/aws/rds/cluster/{name}/{log}", database.LogRetentionDays, region.LogKeyArn))]);
    }
}
