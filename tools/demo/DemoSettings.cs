using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;

namespace TapOperator.Demo;

/// <summary>What the user asked for, from the environment variables that the Makefile sets.</summary>
/// <param name="Sample">The manifest's file.</param>
/// <param name="Engine">pulumi, tofu or terraform; null for the first that is found.</param>
/// <param name="Keep">Leave everything running at the end.</param>
/// <param name="GitOps">By way of git and Argo CD.</param>
internal sealed record DemoSettings(string Sample, string? Engine, bool Keep, bool GitOps)
{
    // It names a role and certificates of somebody's account: to be read, not to be run.
    private const string ToBeRead = "everything";

    /// <summary>The value of the operator's <c>--engine</c>.</summary>
    public string OperatorEngine => Engine switch
    {
        "pulumi" => "Pulumi",
        "tofu" => "OpenTofu",
        "terraform" => "Terraform",
        _ => "auto",
    };

    public static DemoSettings Read()
    {
        var engine = Folders.Setting("ENGINE");
        if (engine is not null && !EngineSetup.Names.Contains(engine, StringComparer.Ordinal))
        {
            throw new DemoException($"ENGINE={engine}: choose one of {string.Join(", ", EngineSetup.Names)}, or leave it out");
        }
        return new DemoSettings(FindSample(Folders.Setting("SAMPLE") ?? "starter"), engine, IsSet("KEEP"), IsSet("GITOPS"));
    }

    private static bool IsSet(string variable) => Folders.Setting(variable) is not (null or "0");

    /// <summary>The samples that can be shown.</summary>
    public static IEnumerable<string> SampleNames() =>
        Directory.GetFiles(SampleFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Except([ToBeRead], StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string SampleFolder => Path.Combine(Folders.Repository, "deploy/samples");

    private static string FindSample(string name)
    {
        return SampleNames().Contains(name)
            ? Path.Combine(SampleFolder, name + ".yaml")
            : throw new DemoException($"SAMPLE={name}: there is no such sample to be shown; choose one of {string.Join(", ", SampleNames())}");
    }
}
