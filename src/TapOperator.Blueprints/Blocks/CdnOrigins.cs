using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Cdn;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Which buckets the distribution reads, and by what right.</summary>
internal static class CdnOrigins
{
    /// <summary>The service.</summary>
    public const string Service = "cloudfront.amazonaws.com";

    /// <summary>Whether the region's bucket is an origin.</summary>
    /// <param name="cdn">What the user asks for; null for no distribution.</param>
    /// <param name="region">The region.</param>
    public static bool Includes(CdnSpec? cdn, RegionContext region) => cdn is not null && (region.IsPrimary || region.Region.Name == cdn.FailoverRegion);

    /// <summary>
    /// Only distributions of this account: which one it will be is known only once it is made, and it is made last, over buckets and keys that are there.
    /// </summary>
    /// <param name="accountId">The account.</param>
    public static Condition OfAccount(string accountId) => new("ArnLike", "aws:SourceArn", $"arn:aws:cloudfront::{accountId}:distribution/*");

    /// <summary>The rule by which a bucket lets itself be read.</summary>
    /// <param name="arns">Account and region.</param>
    /// <param name="bucket">The bucket's name.</param>
    public static PolicyStatement Reads(Arns arns, string bucket) => new("DistributionReads")
    {
        Principal = Principal.Services(Service),
        Actions = ["s3:GetObject"],
        Resources = [Arns.Bucket($"{bucket}/*")],
        Conditions = [OfAccount(arns.AccountId)],
    };
}
