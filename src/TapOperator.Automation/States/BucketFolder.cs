using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.States;

/// <summary>State in an S3 bucket, reached with the operator's own credentials: the bucket is the operator's, whatever account the stack is in.</summary>
/// <param name="place">Bucket, region and what all keys begin with.</param>
/// <param name="environment">Credentials and endpoint.</param>
internal sealed class BucketFolder(StatePlace.Bucket place, IReadOnlyDictionary<string, string> environment) : IStateFolder
{
    private readonly AwsAccess _access = new(environment, place.Region);

    /// <inheritdoc/>
    public Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken = default) => AskAsync<byte[]?>(
        async s3 =>
        {
            try
            {
                using var answer = await s3.GetObjectAsync(place.Name, Key(path), cancellationToken);
                using var content = new MemoryStream();
                await answer.ResponseStream.CopyToAsync(content, cancellationToken);
                return content.ToArray();
            }
            catch (AmazonS3Exception exception) when (exception is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchKey" })
            {
                return null;
            }
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken = default) => AskAsync<IReadOnlyList<string>>(
        async s3 =>
        {
            var names = new List<string>();
            var prefix = folder.Length == 0 ? place.Folder + "/" : Key(folder) + "/";
            var pages = s3.Paginators.ListObjectsV2(new() { BucketName = place.Name, Prefix = prefix });
            await foreach (var found in pages.S3Objects.WithCancellation(cancellationToken))
                names.Add(found.Key[(place.Folder.Length + 1)..]);
            return names;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => AskAsync(
        async s3 =>
        {
            using var stream = new MemoryStream(content.ToArray());
            return await s3.PutObjectAsync(new PutObjectRequest { BucketName = place.Name, Key = Key(path), InputStream = stream }, cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        AskAsync(s3 => s3.DeleteObjectAsync(place.Name, Key(path), cancellationToken), cancellationToken);

    // Whether the bucket was never there or was deleted with the state in it cannot be told from here: once an apply was begun a person must say that nothing is left behind.
    private static string? Remedy(EngineError error) => error.Code != "NoSuchBucket" ? error.Remedy
        : "Make the bucket that spec.engine.state.s3 names, versioned and encrypted. If it was there and is lost, see to what is left in AWS and delete the environment with spec.deletionPolicy Orphan";

    private string Key(string path) => $"{place.Folder}/{path}";

    private async Task<T> AskAsync<T>(Func<AmazonS3Client, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var s3 = new AmazonS3Client(await AwsCredentialSource.ResolveAsync(_access, cancellationToken), Configuration());
            return await ask(s3);
        }
        catch (Exception exception) when (AwsAnswer.IsOurs(exception, cancellationToken))
        {
            var failure = AwsAnswer.Failure(exception);
            throw new EngineException(failure.Error with { Message = $"the state in bucket {place.Name} ({place.Region}): {failure.Error.Message}", Remedy = Remedy(failure.Error) }, exception);
        }
    }

    private AmazonS3Config Configuration()
    {
        var configuration = new AmazonS3Config
        {
            MaxErrorRetry = 3,
            Timeout = TimeSpan.FromSeconds(30),
            // What stands in for S3 elsewhere does not always know the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            ForcePathStyle = AwsEndpoint.AsksS3ByPath(environment),
        };
        AwsEndpoint.Configure(configuration, _access, "S3");
        return configuration;
    }
}
