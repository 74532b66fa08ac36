using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Pulumi;

/// <summary>Pulumi's own address of the place where a stack's state is.</summary>
internal static class PulumiBackend
{
    /// <summary>Value of <c>PULUMI_BACKEND_URL</c>.</summary>
    /// <param name="work">The stack.</param>
    /// <exception cref="NotSupportedException">Pulumi has no backend of that kind.</exception>
    public static string Url(StackWork work) => work.State switch
    {
        StatePlace.Directory => Local(work.Directory),
        StatePlace.Bucket bucket => $"s3://{bucket.Name}/{bucket.Folder}?region={Uri.EscapeDataString(bucket.Region)}{PathStyle(work)}",
        _ => throw new NotSupportedException("Pulumi keeps no state in Kubernetes Secrets"),
    };

    /// <summary>The address of a directory.</summary>
    /// <param name="directory">The directory.</param>
    public static string Local(string directory) => new Uri(Path.GetFullPath(directory)).AbsoluteUri;

    private static string PathStyle(StackWork work) => AwsEndpoint.AsksS3ByPath(work.Environment) ? "&s3ForcePathStyle=true" : "";
}
