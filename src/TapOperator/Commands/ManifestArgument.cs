using System.CommandLine;

namespace TapOperator.Commands;

/// <summary>The manifest that the offline commands read.</summary>
internal static class ManifestArgument
{
    public static Argument<FileInfo> Create() => new Argument<FileInfo>("file")
    {
        Description = "A YAML file with one or more TapEnvironment manifests.",
    }.AcceptExistingOnly();
}
