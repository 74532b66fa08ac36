namespace TapOperator.Runtime.Resources;

/// <summary>Compares resource versions of one kind of object: since Kubernetes 1.35 they are decimal numbers that grow.</summary>
internal static class ResourceVersions
{
    /// <summary>Whether the first version is known to be newer than the second.</summary>
    public static bool IsNewer(string? first, string? second)
    {
        if (string.IsNullOrEmpty(first))
            return false;
        if (string.IsNullOrEmpty(second))
            return true;
        // Decimal numbers without leading zeros: the longer one is greater, those of one length compare as text.
        return first.Length != second.Length ? first.Length > second.Length : string.CompareOrdinal(first, second) > 0;
    }
}
