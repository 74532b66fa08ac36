using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Blocks;

/// <summary>A bucket with its settings.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Policy">AWS services can write only once it is there.</param>
/// <param name="ForObjects">What objects must wait for, so that they are encrypted and versioned from the first, and outlived by when all is removed.</param>
internal sealed record BucketParts(AwsS3Bucket Bucket, AwsS3BucketPolicy Policy, IReadOnlyList<Element> ForObjects);
