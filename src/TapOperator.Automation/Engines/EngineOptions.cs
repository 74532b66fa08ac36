namespace TapOperator.Automation.Engines;

/// <summary>How engines are driven. Everything has a default that was measured or is the engine's own.</summary>
public sealed record EngineOptions
{
    /// <summary>Folders in which the engines' programs are looked for; the folders of PATH by default.</summary>
    public IReadOnlyList<string> SearchFolders { get; init; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Folders laid out as Terraform's unpacked filesystem mirror (<c>HOST/hashicorp/aws/VERSION/OS_ARCH/</c>) in which the AWS provider is looked for.
    /// Where none has it, engines download it as they usually do.
    /// </summary>
    public IReadOnlyList<string> PluginFolders { get; init; } = ProviderFolders.FromEnvironment();

    /// <summary>Where Pulumi keeps its plugins and schemas, shared by all stacks; its own default when null.</summary>
    public string? PulumiHome { get; init; } = Environment.GetEnvironmentVariable("PULUMI_HOME");

    /// <summary>Where we keep what can be made again, such as links to the provider.</summary>
    public string CacheFolder { get; init; } = Environment.GetEnvironmentVariable("TAP_CACHE")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "tapoperator");

    /// <summary>How many resources Pulumi works on at once. 16 looks for drift in a quarter of the time that its default of 8 takes.</summary>
    public int PulumiParallelism { get; init; } = 16;

    /// <summary>How many resources OpenTofu and Terraform work on at once: their own default.</summary>
    public int TerraformParallelism { get; init; } = 10;

    /// <summary>
    /// How long an engine that was asked to stop may take to finish the call it is in and save its state, before it is killed.
    /// The pod's termination grace period must be longer.
    /// </summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(60);
}
