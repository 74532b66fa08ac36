using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Files;

namespace TapOperator.Automation.Terraform;

/// <summary>The backend of OpenTofu and Terraform for the place where a stack's state is: a file beside the program, so that programs do not depend on it.</summary>
internal static class TerraformBackend
{
    /// <summary>Name of the state, in a directory and in a bucket.</summary>
    public const string StateFile = "terraform.tfstate";

    private const string BackendFile = "backend.tf.json";

    /// <summary>Terraform since 1.10 and OpenTofu since 1.10 lock a state in S3 by an object beside it.</summary>
    private static readonly Version FirstWithS3Locks = new(1, 10);

    /// <summary>Why this engine cannot keep its state there; null when it can.</summary>
    /// <param name="version">The engine.</param>
    /// <param name="place">The place.</param>
    public static EngineError? Problem(EngineVersion version, StatePlace place) =>
        place is StatePlace.Bucket && Version.TryParse(version.Number.Split('-', '+')[0], out var number) && number < FirstWithS3Locks
            ? new(ErrorClass.WrongVersion, $"state in S3 needs {version.Kind} {FirstWithS3Locks} or later, which lock it natively; {version.Number} was found")
            {
                Remedy = "Install a newer one, or keep the state elsewhere (spec.engine.state).",
            }
            : null;

    /// <summary>
    /// The workspace that the state is; null for the default one. Only a workspace with a name can be removed, state and all. It must be the only one of its suffix: an
    /// engine that finds others does not make it.
    /// </summary>
    /// <param name="work">The stack.</param>
    public static string? Workspace(StackWork work) => work.State is StatePlace.Secrets ? "tap" : null;

    /// <summary>Writes the file, unless the state is in the directory.</summary>
    /// <param name="work">The stack; its directory is there.</param>
    /// <param name="cancellationToken">Stops before the file is replaced.</param>
    /// <returns>Whether the directory has to be initialised for it.</returns>
    public static async Task<bool> WriteAsync(StackWork work, CancellationToken cancellationToken)
    {
        var file = Path.Combine(work.Directory, BackendFile);
        if (Block(work) is not { } block)
            return false;
        var content = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["terraform"] = new JsonObject { ["backend"] = block } });
        // Of the backend that the directory was last initialised for.
        var initialised = Path.Combine(work.Directory, ".terraform", StateFile);
        var isSame = File.Exists(file) && (await File.ReadAllBytesAsync(file, cancellationToken)).AsSpan().SequenceEqual(content);
        if (isSame && File.Exists(initialised))
            return false;
        // First the mark goes: whoever dies after the next line has a directory that is to be initialised.
        if (File.Exists(initialised))
            File.Delete(initialised);
        await PrivateFile.WriteAsync(file, content, cancellationToken);
        return true;
    }

    private static JsonObject? Block(StackWork work) => work.State switch
    {
        StatePlace.Bucket bucket => new() { ["s3"] = S3(bucket, work.Environment) },
        StatePlace.Secrets secrets => new()
        {
            ["kubernetes"] = new JsonObject
            {
                ["namespace"] = secrets.Namespace,
                ["secret_suffix"] = secrets.Suffix,
                ["labels"] = new JsonObject(secrets.Labels.Select(label => KeyValuePair.Create<string, JsonNode?>(label.Key, label.Value))),
            },
        },
        _ => null,
    };

    private static JsonObject S3(StatePlace.Bucket bucket, IReadOnlyDictionary<string, string> environment)
    {
        // Without "encrypt": that would ask for SSE-S3, where the bucket's own setting may be a key of KMS.
        var block = new JsonObject
        {
            ["bucket"] = bucket.Name,
            ["region"] = bucket.Region,
            ["key"] = $"{bucket.Folder}/{StateFile}",
            ["use_lockfile"] = true,
        };
        if (AwsEndpoint.AsksS3ByPath(environment))
            block["use_path_style"] = true;
        return block;
    }
}
