using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Buckets, in each of which 1 to 10 GB are assumed; requests come on top.</summary>
internal sealed class StorageCosts : ICostRule
{
    private const double LeastGb = 1;
    private const double MostGb = 10;

    /// <inheritdoc/>
    public string Component => "storage";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_s3_bucket", "aws_s3_object"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var perGb = resources.OfType<AwsS3Bucket>().Count() * prices.Of("s3-gb");
        return new CostRange(LeastGb * perGb, MostGb * perGb);
    }
}
