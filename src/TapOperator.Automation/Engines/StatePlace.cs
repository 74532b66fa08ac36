
namespace TapOperator.Automation.Engines;

/// <summary>Where the state of a stack is. Program, journal and run record are in the stack's directory whatever this says.</summary>
public abstract record StatePlace
{
    private StatePlace()
    {
    }

    /// <summary>In the stack's own directory.</summary>
    public static StatePlace Local { get; } = new Directory();

    /// <summary>Whether the state outlives the stack's directory, so that a directory that is gone does not mean a stack that was never applied.</summary>
    public bool IsRemote => this is not Directory;

    /// <summary>In the stack's own directory.</summary>
    public sealed record Directory : StatePlace;

    /// <summary>In an S3 bucket, in the layout of the engine: whoever has the engine can read it without us.</summary>
    /// <param name="Name">The bucket.</param>
    /// <param name="Region">The bucket's region.</param>
    /// <param name="Folder">What the keys of this stack begin with, without a slash at the end.</param>
    public sealed record Bucket(string Name, string Region, string Folder) : StatePlace;

    /// <summary>In Kubernetes Secrets, by the backend <c>kubernetes</c> of OpenTofu and Terraform.</summary>
    /// <param name="Namespace">Their namespace.</param>
    /// <param name="Suffix">What the names end in, another one for each stack; at most 63 characters, and no hyphen and digits at the end.</param>
    /// <param name="Labels">Labels for people who look for them.</param>
    public sealed record Secrets(string Namespace, string Suffix, IReadOnlyDictionary<string, string> Labels) : StatePlace;
}
