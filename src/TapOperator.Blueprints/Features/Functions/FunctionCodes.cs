using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Where Lambda finds a function's code.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object.</param>
/// <param name="Sha256">The file's SHA-256 in base64; null when nobody knows it.</param>
internal sealed record FunctionCodes(Value<string> Bucket, Value<string> Key, Value<string>? Sha256)
{
    /// <summary>The code that the spec names, else inline code put into a bucket.</summary>
    /// <param name="region">The region.</param>
    /// <param name="function">The function.</param>
    /// <param name="inline">The bucket for inline code.</param>
    public static FunctionCodes Of(RegionContext region, FunctionSpec function, BucketParts? inline)
    {
        if (function.Code.S3 is { } s3)
            return new FunctionCodes(s3.Bucket.Replace("{region}", region.Region.Name, StringComparison.Ordinal), s3.Key, s3.Sha256);

        var source = FunctionSource.Of(function.Runtime);
        var package = new Package(source.FileName, function.Code.Inline ?? source.SampleFor(function.Trigger));
        var file = region.Stack.Add(new AwsS3Object(Identifier.From($"function_{function.Name}"))
        {
            Bucket = inline!.Bucket.Id,
            Key = $"functions/{function.Name}/{package.Version}.zip",
            ContentBase64 = package.Base64,
            ContentType = "application/zip",
            DependsOn = inline.ForObjects,
        });
        return new FunctionCodes(file.Ref.Bucket, file.Ref.Key, package.Sha256);
    }
}
