using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Blocks;

/// <summary>A bucket as every bucket here is: encrypted, without public access or ACLs, TLS only.</summary>
/// <param name="LocalName">The name inside the program.</param>
/// <param name="BucketName">The name in the world.</param>
internal sealed record SecureBucket(string LocalName, string BucketName)
{
    // Enabled when the bucket is made. One that is there already must not be replaced for it: the lock configuration enables it too (S3 User Guide, "Configuring S3 Object Lock").
    private static readonly Lifecycle KeepBucket = new() { IgnoreChanges = ["object_lock_enabled"] };

    /// <summary>The key; null encrypts with S3's own.</summary>
    public Value<string>? KeyArn { get; init; }

    /// <summary>Keeps every version of every object.</summary>
    public bool Versioning { get; init; } = true;

    /// <summary>How long new objects are locked; null leaves them unlocked. Needs versioning.</summary>
    public ObjectLockSpec? ObjectLock { get; init; }

    /// <summary>Empties the bucket when it is deleted.</summary>
    public bool EmptyOnDelete { get; init; }

    /// <summary>Lets access control lists count, for the few services that deliver by them; S3 still refuses those that open to the public.</summary>
    public bool AccessControlLists { get; init; }

    /// <summary>Rights of AWS services; the rule that only TLS serves is added.</summary>
    public IReadOnlyList<PolicyStatement> Grants { get; init; } = [];

    /// <summary>Adds the bucket and all its settings to a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>The bucket, and what others may have to wait for.</returns>
    public BucketParts AddTo(StackBuilder stack)
    {
        var bucket = stack.Add(Bucket(), BucketName);
        var ownership = stack.Add(new AwsS3BucketOwnershipControls(LocalName)
        {
            Bucket = bucket.Id,
            Rule = new() { ObjectOwnership = AccessControlLists ? "BucketOwnerPreferred" : "BucketOwnerEnforced" },
        });
        var block = stack.Add(new AwsS3BucketPublicAccessBlock(LocalName)
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        });
        var versioning = stack.Add(new AwsS3BucketVersioning(LocalName) { Bucket = bucket.Id, VersioningConfiguration = new() { Status = Versioning ? "Enabled" : "Suspended" } });
        var encryption = stack.Add(Encryption(bucket));
        if (ObjectLock is { } settings)
            stack.Add(Lock(bucket, settings, versioning));
        // S3 refuses two changes of a bucket's access settings at once.
        var policy = stack.Add(new AwsS3BucketPolicy(LocalName) { Bucket = bucket.Id, Policy = Policy(bucket), DependsOn = [block] });
        return new BucketParts(bucket, policy, AccessControlLists ? [versioning, encryption, ownership] : [versioning, encryption]);
    }

    private AwsS3Bucket Bucket()
    {
        var bucket = new AwsS3Bucket(LocalName) { Bucket = BucketName, ForceDestroy = EmptyOnDelete };
        if (ObjectLock is not null)
            (bucket.ObjectLockEnabled, bucket.Lifecycle) = (true, KeepBucket);
        return bucket;
    }

    private AwsS3BucketObjectLockConfiguration Lock(AwsS3Bucket bucket, ObjectLockSpec settings, AwsS3BucketVersioning versioning) => new(LocalName)
    {
        Bucket = bucket.Id,
        Rule = new() { DefaultRetention = new() { Mode = settings.Mode is ObjectLockMode.Compliance ? "COMPLIANCE" : "GOVERNANCE", Days = settings.RetentionDays } },
        DependsOn = [versioning],
    };

    private AwsS3BucketServerSideEncryptionConfiguration Encryption(AwsS3Bucket bucket) => new(LocalName)
    {
        Bucket = bucket.Id,
        Rule =
        [
            new()
            {
                // One data key per bucket and hour instead of one per object: fewer KMS calls for the same protection.
                BucketKeyEnabled = KeyArn is not null,
                ApplyServerSideEncryptionByDefault = new() { SseAlgorithm = KeyArn is null ? "AES256" : "aws:kms", KmsMasterKeyId = KeyArn },
            },
        ],
    };

    private PolicyDocument Policy(AwsS3Bucket bucket) => new(
    [
        .. Grants,
        TlsOnly.Deny("s3:*", bucket.Arn, Text.Of($"{bucket.Arn}/*")),
    ]);
}
