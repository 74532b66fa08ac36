namespace TapOperator.CrdGen;

/// <summary>Finds the repository that a program was built in.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder upwards that holds <c>TapOperator.sln</c>.</summary>
    public static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TapOperator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder from {from} upwards holds TapOperator.sln.");
    }
}
