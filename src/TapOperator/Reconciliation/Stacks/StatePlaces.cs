using TapOperator.Automation.Engines;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Engine;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>The place of a stack's state: one of its own for each stack, so that two environments that name the same bucket never meet.</summary>
internal static class StatePlaces
{
    private const int LongestLabel = 63;

    /// <summary>The place.</summary>
    /// <param name="environment">The environment; its uid makes it another one than its namesakes before and after it.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="ownNamespace">The operator's own namespace: it does not go when that of the environment is deleted.</param>
    public static StatePlace Of(TapEnvironment environment, string stack, string ownNamespace) => environment.Spec.Engine.State switch
    {
        { Type: EngineStateType.S3, S3: { } bucket } => new StatePlace.Bucket(bucket.Bucket, bucket.Region, Folder(bucket.Prefix, environment, stack)),
        { Type: EngineStateType.Kubernetes } => new StatePlace.Secrets(ownNamespace, Suffix(environment.Metadata.Uid), Labels(environment)),
        _ => StatePlace.Local,
    };

    private static string Folder(string prefix, TapEnvironment environment, string stack)
    {
        var metadata = environment.Metadata;
        string[] parts = [.. prefix.Split('/', StringSplitOptions.RemoveEmptyEntries), metadata.NamespaceProperty, metadata.Name, metadata.Uid, stack];
        return string.Join('/', parts);
    }

    // The backend does not take a hyphen followed by digits at the end, which a uid may have.
    private static string Suffix(string uid) => "u" + uid.Replace("-", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Labels(TapEnvironment environment)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["tapoperator.io/namespace"] = environment.Metadata.NamespaceProperty };
        if (environment.Metadata.Name.Length <= LongestLabel)
            labels["tapoperator.io/environment"] = environment.Metadata.Name;
        return labels;
    }
}
