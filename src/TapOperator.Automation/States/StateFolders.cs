using TapOperator.Automation.Engines;

namespace TapOperator.Automation.States;

/// <summary>Opens the folder that a stack's state is in.</summary>
internal static class StateFolders
{
    /// <summary>The folder. State in Kubernetes Secrets has none that we reach: what belongs beside it stays in the stack's directory.</summary>
    /// <param name="work">The stack.</param>
    public static IStateFolder Of(StackWork work) => work.State is StatePlace.Bucket bucket
        ? new BucketFolder(bucket, work.Environment)
        : new LocalFolder(work.Directory);
}
