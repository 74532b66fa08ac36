using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;

namespace TapOperator.Demo;

/// <summary>What the user asked for, from the environment variables that the Makefile sets.</summary>
/// <param name="Sample">The manifest's file.</param>
/// <param name="Engine">pulumi, tofu or terraform; null for the first that is found.</param>
/// <param name="Keep">Leave everything running at the end.</param>
internal sealed record DemoSettings(string Sample, string? Engine, bool Keep)
{
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
        return new DemoSettings(FindSample(Folders.Setting("SAMPLE") ?? "starter"), engine, Folders.Setting("KEEP") is not (null or "0"));
    }

    /// <summary>The samples that there are.</summary>
    public static IEnumerable<string> SampleNames() =>
        Directory.GetFiles(SampleFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string SampleFolder => Path.Combine(Folders.Repository, "deploy/samples");

    private static string FindSample(string name)
    {
        var file = Path.Combine(SampleFolder, name + ".yaml");
        return File.Exists(file)
            ? file
            : throw new DemoException($"SAMPLE={name}: there is no {Path.GetRelativePath(Folders.Repository, file)}; choose one of {string.Join(", ", SampleNames())}");
    }
}
