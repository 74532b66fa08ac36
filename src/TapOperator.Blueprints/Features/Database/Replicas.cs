using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Containers;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Read replicas of the primary region's database in the other regions, each encrypted with its region's key.</summary>
internal static class Replicas
{
    /// <summary>Adds the replicas.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Database is not { Engine: DatabaseEngine.Postgres, Topology: DatabaseTopology.ReadReplicas } database || global.Secondaries.Count == 0)
            return;
        var endpoints = new ValueMap<string>();
        foreach (var region in global.Secondaries)
        {
            var replica = Replica(global, database, region);
            endpoints[region] = replica.Endpoint;
            ReplicaLogins.Add(global, region, replica.ResourceId);
        }

        global.Stack.Output(WellKnownOutputs.ReplicaEndpoints, endpoints);
    }

    private static AwsDbInstance Replica(GlobalContext global, DatabaseSpec database, string region)
    {
        var name = global.Environment.Names.Of(NameKind.Database, Services.Database, region);
        return global.Stack.Add(
            new AwsDbInstance(Identifier.From($"replica_{region}"))
            {
                ProviderAlias = global.In(region),
                ReplicateSourceDb = global.Stack.Input(global.Environment.PrimaryRegion, WellKnownOutputs.DatabaseArn),
                Identifier = name,
                InstanceClass = global.Spec.Regions.Single(r => r.Name == region).Overrides?.DatabaseInstanceClass ?? database.InstanceClass,
                AutoMinorVersionUpgrade = true,
                Port = DatabasePorts.Of(database),
                DbSubnetGroupName = global.Stack.Input(region, WellKnownOutputs.DatabaseSubnetGroup),
                ParameterGroupName = global.Stack.Input(region, WellKnownOutputs.DatabaseParameterGroup),
                VpcSecurityGroupIds = [global.Stack.Input(region, WellKnownOutputs.DatabaseSecurityGroup)],
                MaxAllocatedStorage = DatabaseSurroundings.Ceiling(database.Storage),
                StorageType = "gp3",
                StorageEncrypted = true,
                KmsKeyId = global.KeyArn(region),
                MultiAz = database.MultiAz is MultiAzMode.All,
                PubliclyAccessible = false,
                IamDatabaseAuthenticationEnabled = database.IamAuthentication,
                MaintenanceWindow = database.MaintenanceWindow,
                CopyTagsToSnapshot = true,
                EnabledCloudwatchLogsExports = DatabaseSurroundings.InstanceLogs,
                PerformanceInsightsEnabled = database.PerformanceInsights,
                PerformanceInsightsKmsKeyId = database.PerformanceInsights ? global.KeyArn(region) : null,
                DeletionProtection = database.DeletionProtection,
                // RDS takes no last snapshot of a replica: what is in it is in its source.
                SkipFinalSnapshot = true,
            },
            name);
    }
}
