using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Aurora MySQL, Serverless v2.</summary>
internal static class ServerlessDatabase
{
    // The global database is built around the cluster afterwards, and the provider then reads its name here: hashicorp/aws, aws_rds_global_cluster, "From Existing DB Cluster".
    private static readonly Lifecycle KeepGlobal = new() { IgnoreChanges = ["global_cluster_identifier"] };

    /// <summary>Adds the cluster.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="database">What the user asks for.</param>
    /// <param name="around">What the cluster needs around it.</param>
    /// <param name="groups">The region's security groups.</param>
    public static DatabaseParts Original(
        RegionContext region, RegionKeys keys, DatabaseSpec database, DatabaseSurroundings around, SecurityGroupParts groups)
    {
        var cluster = AuroraClusters.Cluster("main", around.Name, database, keys.Data);
        cluster.EngineVersion = database.Version;
        cluster.DatabaseName = database.Name;
        cluster.MasterUsername = database.Username;
        cluster.DbSubnetGroupName = around.SubnetGroup;
        cluster.DbClusterParameterGroupName = around.ParameterGroup;
        cluster.VpcSecurityGroupIds = [groups.Database.Id];
        cluster.DependsOn = around.Logs;
        var secret = DatabasePassword.Give(region, keys, database, cluster);
        region.Stack.Add(cluster, around.Name);
        Instances(region, keys, database, cluster);
        region.Stack.Endpoints["database"] = cluster.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, cluster.Endpoint);
        region.Stack.Output("database_secret_arn", secret);
        if (database.Topology is DatabaseTopology.ReadReplicas)
        {
            cluster.Lifecycle = KeepGlobal;
            region.Stack.Output(WellKnownOutputs.DatabaseArn, cluster.Arn);
        }

        return new DatabaseParts(cluster.ClusterResourceId, new ValueMap<string> { ["DBClusterIdentifier"] = cluster.Ref.ClusterIdentifier });
    }

    /// <summary>The writer, and with a standby a reader that takes over from another zone.</summary>
    private static void Instances(RegionContext region, RegionKeys keys, DatabaseSpec database, AwsRdsCluster cluster)
    {
        for (var i = 0; i < (DatabaseSurroundings.HasStandby(region, database) ? 2 : 1); i++)
        {
            var name = region.Name(NameKind.Database, Services.DatabaseInstance(i));
            region.Stack.Add(AuroraClusters.Instance(LocalNames.Of("main", i), name, cluster, database, keys.Data), name);
        }
    }
}
