using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Containers;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>
/// An Aurora global database: the primary region's cluster, and a cluster in every other region that reads the same data, encrypted with its region's key. Deleting it runs the other way round:
/// instances, then the clusters, each detached first, then the global database around what is left.
/// </summary>
internal static class ServerlessReplicas
{
    // AWS tells neither from which cluster it was built; an import would otherwise replace it: hashicorp/aws, aws_rds_global_cluster, "Import".
    private static readonly Lifecycle KeepSource = new() { IgnoreChanges = ["source_db_cluster_identifier"] };

    // The version follows upgrades of the whole; the source is Aurora's to name (hashicorp/aws, aws_rds_cluster, "replication_source_identifier"); the source's region is told to no reader.
    private static readonly Lifecycle KeepOrigin = new() { IgnoreChanges = ["engine_version", "replication_source_identifier", "source_region"] };

    /// <summary>Adds the replicas.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Database is not { Engine: DatabaseEngine.AuroraMySql, Topology: DatabaseTopology.ReadReplicas } database || global.Secondaries.Count == 0)
            return;
        var whole = Whole(global, database);
        var endpoints = new ValueMap<string>();
        foreach (var region in global.Secondaries)
        {
            var cluster = Cluster(global, database, whole, region);
            Instances(global, database, cluster, region);
            endpoints[region] = cluster.ReaderEndpoint;
            ReplicaLogins.Add(global, region, cluster.ClusterResourceId);
        }

        global.Stack.Output(WellKnownOutputs.ReplicaEndpoints, endpoints);
    }

    private static AwsRdsGlobalCluster Whole(GlobalContext global, DatabaseSpec database)
    {
        var primary = global.Environment.PrimaryRegion;
        var name = global.Environment.Names.Of(NameKind.Database, Services.GlobalDatabase, primary);
        return global.Stack.Add(
            new AwsRdsGlobalCluster("main")
            {
                GlobalClusterIdentifier = name,
                // Engine, version and encryption are the source's.
                SourceDbClusterIdentifier = global.Stack.Input(primary, WellKnownOutputs.DatabaseArn),
                // Lets go of the primary's cluster, which stays, before the global database is deleted.
                ForceDestroy = true,
                DeletionProtection = database.DeletionProtection,
                Lifecycle = KeepSource,
            },
            name);
    }

    private static AwsRdsCluster Cluster(GlobalContext global, DatabaseSpec database, AwsRdsGlobalCluster whole, string region)
    {
        var name = global.Environment.Names.Of(NameKind.Database, Services.Database, region);
        var cluster = AuroraClusters.Cluster(Identifier.From($"replica_{region}"), name, database, global.KeyArn(region));
        cluster.ProviderAlias = global.In(region);
        cluster.GlobalClusterIdentifier = whole.Id;
        cluster.EngineVersion = whole.EngineVersionActual;
        // RDS copies from an encrypted cluster only with a request that is signed for the source's region.
        cluster.SourceRegion = global.Environment.PrimaryRegion;
        cluster.DbSubnetGroupName = global.Stack.Input(region, WellKnownOutputs.DatabaseSubnetGroup);
        cluster.DbClusterParameterGroupName = global.Stack.Input(region, WellKnownOutputs.DatabaseParameterGroup);
        cluster.VpcSecurityGroupIds = [global.Stack.Input(region, WellKnownOutputs.DatabaseSecurityGroup)];
        cluster.Lifecycle = KeepOrigin;
        return global.Stack.Add(cluster, name);
    }

    /// <summary>A reader, and with a standby a second one in another zone.</summary>
    private static void Instances(GlobalContext global, DatabaseSpec database, AwsRdsCluster cluster, string region)
    {
        for (var i = 0; i < (database.MultiAz is MultiAzMode.All ? 2 : 1); i++)
        {
            var name = global.Environment.Names.Of(NameKind.Database, Services.DatabaseInstance(i), region);
            var instance = AuroraClusters.Instance(LocalNames.Of(Identifier.From($"replica_{region}"), i), name, cluster, database, global.KeyArn(region));
            instance.ProviderAlias = global.In(region);
            global.Stack.Add(instance, name);
        }
    }
}
