using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Aurora Serverless, from the least to the greatest capacity of every instance; storage, requests and what is replicated to other regions come on top.</summary>
internal sealed class ServerlessDatabaseCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "database";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_rds_cluster", "aws_rds_cluster_instance", "aws_rds_global_cluster"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var capacity = resources.OfType<AwsRdsCluster>().Select(cluster => cluster.Serverlessv2ScalingConfiguration).ToList();
        var each = resources.OfType<AwsRdsClusterInstance>().Count() * prices.Hourly("aurora-acu");
        return new CostRange(each * capacity.Sum(scaling => Literals.Of(scaling?.MinCapacity)), each * capacity.Sum(scaling => Literals.Of(scaling?.MaxCapacity)));
    }
}
