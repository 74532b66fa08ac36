using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>What a database in a region needs around it, be it an instance or a cluster, an original or a copy.</summary>
/// <param name="Name">The database's name.</param>
/// <param name="SubnetGroup">Where it may be.</param>
/// <param name="ParameterGroup">Its settings.</param>
/// <param name="Logs">Its log groups, which must be there before RDS makes them without end or key.</param>
internal sealed record DatabaseSurroundings(string Name, Value<string> SubnetGroup, Value<string> ParameterGroup, IReadOnlyList<Element> Logs)
{
    private static readonly IReadOnlyList<string> InstanceLogNames = ["postgresql", "upgrade"];
    private static readonly IReadOnlyList<string> ClusterLogNames = ["audit", "error", "slowquery"];

    /// <summary>The logs that an instance of PostgreSQL sends to CloudWatch.</summary>
    public static ValueList<string> InstanceLogs => [.. InstanceLogNames.Select(Value<string>.Of)];

    /// <summary>The logs that a cluster of Aurora MySQL sends to CloudWatch.</summary>
    public static ValueList<string> ClusterLogs => [.. ClusterLogNames.Select(Value<string>.Of)];

    /// <summary>Adds them for an instance of PostgreSQL.</summary>
    public static DatabaseSurroundings OfInstance(RegionContext region, RegionKeys keys, DatabaseSpec database, NetworkParts network) =>
        Add(region, keys, database, network, name => DatabaseParameters.Add(region.Stack, name, database).Ref.Name, "instance", InstanceLogNames);

    /// <summary>Adds them for a cluster of Aurora MySQL.</summary>
    public static DatabaseSurroundings OfCluster(RegionContext region, RegionKeys keys, DatabaseSpec database, NetworkParts network) =>
        Add(region, keys, database, network, name => ClusterParameters.Add(region.Stack, name, database).Ref.Name, "cluster", ClusterLogNames);

    /// <summary>The size in GiB up to which a volume grows; null for one that does not.</summary>
    public static Value<double>? Ceiling(DatabaseStorageSpec storage) => storage.MaximumGiB > storage.SizeGiB ? storage.MaximumGiB : null;

    /// <summary>Whether a region's original has a standby in another zone.</summary>
    public static bool HasStandby(RegionContext region, DatabaseSpec database) =>
        database.MultiAz is MultiAzMode.All || (database.MultiAz is MultiAzMode.PrimaryOnly && region.IsPrimary);

    /// <summary>Gives them out for a copy: that lies between regions, and is made there out of this.</summary>
    public void ForCopy(RegionContext region, SecurityGroupParts groups)
    {
        region.Stack.Output(WellKnownOutputs.DatabaseSubnetGroup, SubnetGroup);
        region.Stack.Output(WellKnownOutputs.DatabaseParameterGroup, ParameterGroup);
        region.Stack.Output(WellKnownOutputs.DatabaseSecurityGroup, groups.Database.Id);
    }

    private static DatabaseSurroundings Add(
        RegionContext region,
        RegionKeys keys,
        DatabaseSpec database,
        NetworkParts network,
        Func<string, Value<string>> addParameters,
        string kind,
        IReadOnlyList<string> logs)
    {
        var name = region.Name(NameKind.Database, Services.Database);
        var subnets = region.Stack.Add(new AwsDbSubnetGroup("main") { Name = name, SubnetIds = SubnetParts.Ids(network.Subnets.Database) }, name);
        return new DatabaseSurroundings(name, subnets.Ref.Name, addParameters(name),
            [.. logs.Select(log => LogGroups.Add(region.Stack, $"database_{log}", $"/aws/rds/{kind}/{name}/{log}", database.LogRetentionDays, keys.Logs))]);
    }
}
