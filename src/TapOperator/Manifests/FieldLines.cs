namespace TapOperator.Manifests;

/// <summary>The lines on which fields stand in a manifest.</summary>
public sealed class FieldLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>The line of a field, or of the nearest parent that stands in the file; null when there is none.</summary>
    public int? Of(string field)
    {
        for (var path = field; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }
        }

        return null;
    }

    internal void Add(string field, long line) => _lines[field] = (int)line;
}
