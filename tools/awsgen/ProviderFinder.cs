namespace Awsgen;

/// <summary>Finds the provider's program on this machine.</summary>
public static class ProviderFinder
{
    /// <summary>The folder of the provider; null when it is not on the machine.</summary>
    public static string? Find(string version)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] roots = [Path.Combine(home, ".terraform.d"), Path.Combine(home, ".cache"), "/opt", "/usr/local", "/usr/share", "/var/lib"];
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.ReparsePoint };
        return roots.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, $"terraform-provider-aws_v{version}*", options))
            .Select(Path.GetDirectoryName)
            .FirstOrDefault();
    }
}
