using k8s.Models;

namespace TapOperator.Runtime.Controllers;

/// <summary>Tells changes that ask for work from those that do not, such as our own writes to the status.</summary>
/// <param name="annotations">Annotations that people use to ask for something.</param>
internal sealed class ChangePredicate(IReadOnlySet<string> annotations)
{
    public bool AsksForWork(V1ObjectMeta? old, V1ObjectMeta now)
    {
        if (old is null)
            return true;
        // Kinds that do not count generations have no status either: every new version is a change.
        if (now.Generation is null or 0)
            return old.ResourceVersion != now.ResourceVersion;
        return old.Generation != now.Generation
            || old.DeletionTimestamp != now.DeletionTimestamp
            || annotations.Any(name => Value(old, name) != Value(now, name));
    }

    private static string? Value(V1ObjectMeta metadata, string annotation) => metadata.Annotations?.TryGetValue(annotation, out var value) == true ? value : null;
}
