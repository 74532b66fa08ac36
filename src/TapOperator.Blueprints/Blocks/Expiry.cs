using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Blocks;

/// <summary>When objects move to cheaper classes or go.</summary>
internal static class Expiry
{
    /// <summary>Adds the rules that the spec asks for; nothing when it asks for none.</summary>
    public static void Add(StackBuilder stack, string localName, AwsS3Bucket bucket, LifecycleSpec lifecycle)
    {
        // Settling these rules takes AWS a minute, so no resource is made when there is nothing to say.
        if (lifecycle is { NoncurrentDays: 0, AbortUploadDays: 0, ExpireDays: 0, Transitions.Count: 0 })
            return;
        stack.Add(new AwsS3BucketLifecycleConfiguration(localName) { Bucket = bucket.Id, Rule = [Rule(lifecycle)] });
    }

    /// <summary>Adds a rule that deletes objects after a time, with their former versions.</summary>
    public static void Add(StackBuilder stack, string localName, AwsS3Bucket bucket, int days) =>
        Add(stack, localName, bucket, new LifecycleSpec { ExpireDays = days, NoncurrentDays = 1 });

    private static AwsS3BucketLifecycleConfiguration.RuleBlock Rule(LifecycleSpec lifecycle) => new()
    {
        Id = "tapoperator",
        Status = "Enabled",
        Filter = [new() { Prefix = "" }],
        AbortIncompleteMultipartUpload = lifecycle.AbortUploadDays > 0 ? [new() { DaysAfterInitiation = lifecycle.AbortUploadDays }] : null,
        NoncurrentVersionExpiration = lifecycle.NoncurrentDays > 0 ? [new() { NoncurrentDays = lifecycle.NoncurrentDays }] : null,
        Expiration = lifecycle.ExpireDays > 0 ? [new() { Days = lifecycle.ExpireDays }] : null,
        Transition = [.. lifecycle.Transitions.OrderBy(t => t.Days).Select(t => new AwsS3BucketLifecycleConfiguration.RuleBlock.TransitionBlock { Days = t.Days, StorageClass = StorageClasses.Name(t.StorageClass) })],
    };
}
