namespace TapOperator.Blueprints.Validation.Texts;

/// <summary>Finds what a person may have meant.</summary>
public static class TextDistance
{
    private const int MostChanges = 2;

    /// <summary>The candidate that differs in at most two letters, the nearest first; null when there is none.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) => candidates
        .Where(candidate => Math.Abs(candidate.Length - text.Length) <= MostChanges)
        .Select(candidate => (Candidate: candidate, Changes: Between(text, candidate)))
        .Where(pair => pair.Changes <= MostChanges)
        .OrderBy(pair => pair.Changes).ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
        .Select(pair => pair.Candidate).FirstOrDefault();

    /// <summary>How many letters must be added, taken away or changed (Levenshtein), in one row of memory.</summary>
    private static int Between(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
