using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Aurora Serverless, from the least to the greatest capacity of every instance; storage, requests and what is replicated to other regions come on top.</summary>
internal sealed class ServerlessDatabaseCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "database";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_rds_cluster", "aws_rds_cluster_instance", "aws_rds_global_cluster"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        if (!region.All<AwsRdsCluster>().Any())
            return;
        var capacity = region.All<AwsRdsCluster>().Select(cluster => cluster.Serverlessv2ScalingConfiguration).ToList();
        var instances = region.All<AwsRdsClusterInstance>().Count();
        bill.PerHour("aurora-acu", instances * capacity.Sum(scaling => Literals.Of(scaling?.MinCapacity)), instances * capacity.Sum(scaling => Literals.Of(scaling?.MaxCapacity)));
    }
}
