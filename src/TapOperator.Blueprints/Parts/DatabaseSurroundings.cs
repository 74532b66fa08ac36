using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Parts;

/// <summary>What a database in a region needs around it, be it an original or a replica.</summary>
/// <param name="Name">The database's name.</param>
/// <param name="Subnets">Where it may be.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Logs">Its log groups, which must be there before RDS makes them without end or key.</param>
internal sealed record DatabaseSurroundings(string Name, AwsDbSubnetGroup Subnets, AwsDbParameterGroup Parameters, IReadOnlyList<Element> Logs)
{
    private static readonly IReadOnlyList<string> LogNames = ["postgresql", "upgrade"];

    /// <summary>The logs that are sent to CloudWatch.</summary>
    public static ValueList<string> LogExports => [.. LogNames.Select(Value<string>.Of)];

    /// <summary>Adds them.</summary>
    public static DatabaseSurroundings Add(RegionContext region, DatabaseSpec database, NetworkParts network)
    {
        var name = region.Name(NameKind.Database, Services.Database);
        var subnets = region.Stack.Add(new AwsDbSubnetGroup("main") { Name = name, SubnetIds = NetworkParts.Ids(network.Database) }, name);
        var parameters = DatabaseParameters.Add(region.Stack, name, database);
        return new DatabaseSurroundings(name, subnets, parameters,
            [.. LogNames.Select(log => LogGroups.Add(region.Stack, $"database_{log}", $"/aws/rds/instance/{name}/{log}", database.LogRetentionDays, region.LogKeyArn))]);
    }

    /// <summary>The size in GiB up to which a volume grows; null for one that does not.</summary>
    public static Value<double>? Ceiling(DatabaseStorageSpec storage) => storage.MaximumGiB > storage.SizeGiB ? storage.MaximumGiB : null;
}
