using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Aurora MySQL, Serverless v2.</summary>
internal sealed class ServerlessDatabase : IRegionComponent
{
    // The global database is built around the cluster afterwards, and the provider then reads its name here: hashicorp/aws, aws_rds_global_cluster, "From Existing DB Cluster".
    private static readonly Lifecycle KeepGlobal = new() { IgnoreChanges = ["global_cluster_identifier"] };

    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Database is not { Engine: DatabaseEngine.AuroraMySql, Serverless: not null } database || region is not { Network: { } network, Groups: { } groups })
            return;
        if (database.Topology is DatabaseTopology.PrimaryOnly && !region.IsPrimary)
            return;
        var around = DatabaseSurroundings.OfCluster(region, database, network);
        if (database.Topology is DatabaseTopology.ReadReplicas && !region.IsPrimary)
            around.ForCopy(region, groups);
        else
            Original(region, database, around, groups);
    }

    private static void Original(RegionContext region, DatabaseSpec database, DatabaseSurroundings around, SecurityGroupParts groups)
    {
        var cluster = AuroraClusters.Cluster("main", around.Name, database, region.KeyArn);
        cluster.EngineVersion = database.Version;
        cluster.DatabaseName = database.Name;
        cluster.MasterUsername = database.Username;
        cluster.DbSubnetGroupName = around.SubnetGroup;
        cluster.DbClusterParameterGroupName = around.ParameterGroup;
        cluster.VpcSecurityGroupIds = [groups.Database.Id];
        cluster.DependsOn = around.Logs;
        var secret = DatabasePassword.Give(region, database, cluster);
        region.DatabaseCluster = region.Stack.Add(cluster, around.Name);
        Instances(region, database, cluster);
        region.Endpoints["database"] = cluster.Endpoint;
        region.Stack.Output(WellKnownOutputs.DatabaseEndpoint, cluster.Endpoint);
        region.Stack.Output("database_secret_arn", secret);
        if (database.Topology is not DatabaseTopology.ReadReplicas)
            return;
        cluster.Lifecycle = KeepGlobal;
        region.Stack.Output(WellKnownOutputs.DatabaseArn, cluster.Arn);
    }

    /// <summary>The writer, and with a standby a reader that takes over from another zone.</summary>
    private static void Instances(RegionContext region, DatabaseSpec database, AwsRdsCluster cluster)
    {
        var standby = database.MultiAz is MultiAzMode.All || (database.MultiAz is MultiAzMode.PrimaryOnly && region.IsPrimary);
        for (var i = 0; i < (standby ? 2 : 1); i++)
        {
            var name = region.Name(NameKind.Database, Services.DatabaseInstance(i));
            region.Stack.Add(AuroraClusters.Instance(LocalNames.Of("main", i), name, cluster, database, region.KeyArn), name);
        }
    }
}
