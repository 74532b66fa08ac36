namespace TapOperator.Testing.Faults;

/// <summary>Puts another resourceVersion into a query.</summary>
internal static class VersionInQuery
{
    private const string Name = "resourceVersion=";

    public static string Replace(string query, string version) => "?" + string.Join(
        '&',
        query.TrimStart('?').Split('&').Select(part => part.StartsWith(Name, StringComparison.Ordinal) ? Name + version : part));
}
