using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Storage;

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
    public void Charge(RegionInventory region, Bill bill)
    {
        var buckets = region.All<AwsS3Bucket>().Count();
        bill.PerMonth("s3-gb", LeastGb * buckets, MostGb * buckets);
    }
}
