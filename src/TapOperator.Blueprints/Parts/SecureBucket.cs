using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Parts;

/// <summary>A bucket as every bucket here is: encrypted, without public access or ACLs, TLS only.</summary>
/// <param name="LocalName">The name inside the program.</param>
/// <param name="BucketName">The name in the world.</param>
internal sealed record SecureBucket(string LocalName, string BucketName)
{
    /// <summary>The key; null encrypts with S3's own.</summary>
    public Value<string>? KeyArn { get; init; }

    /// <summary>Keeps every version of every object.</summary>
    public bool Versioning { get; init; } = true;

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
        var bucket = stack.Add(new AwsS3Bucket(LocalName) { Bucket = BucketName, ForceDestroy = EmptyOnDelete }, BucketName);
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
        // S3 refuses two changes of a bucket's access settings at once.
        var policy = stack.Add(new AwsS3BucketPolicy(LocalName) { Bucket = bucket.Id, Policy = Policy(bucket), DependsOn = [block] });
        return new BucketParts(bucket, policy, AccessControlLists ? [versioning, encryption, ownership] : [versioning, encryption]);
    }

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
