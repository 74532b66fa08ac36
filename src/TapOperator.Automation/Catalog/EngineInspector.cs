using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Pulumi;
using TapOperator.Automation.Terraform;

namespace TapOperator.Automation.Catalog;

/// <summary>Finds one engine and finds out whether it can be used.</summary>
/// <param name="options">Where to look, and how engines will be driven.</param>
/// <param name="time">The clock for the drivers.</param>
internal sealed class EngineInspector(EngineOptions options, TimeProvider time)
{
    private readonly QuickProcess _quick = new(TimeSpan.FromSeconds(5));

    /// <summary>Looks for one engine.</summary>
    /// <param name="requirement">What it must be.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<FoundEngine> InspectAsync(EngineRequirement requirement, CancellationToken cancellationToken)
    {
        var path = options.SearchFolders.Select(folder => Path.Combine(folder, requirement.Program)).FirstOrDefault(File.Exists);
        if (path is null)
            return new(requirement.Kind) { Problem = Missing(requirement) };
        var number = await VersionAsync(requirement.Kind, path, cancellationToken);
        if (number is null || !Version.TryParse(number.Split('-', '+')[0], out var parsed))
            return new(requirement.Kind) { Path = path, Problem = Mute(requirement, path) };
        var found = new FoundEngine(requirement.Kind) { Path = path, Version = new(requirement.Kind, number) };
        if (parsed < requirement.Minimum)
            return found with { Problem = TooOld(requirement, number) };
        return requirement.Kind == EngineKind.Pulumi
            ? await PulumiAsync(found, cancellationToken)
            : found with { Engine = new TerraformEngine(found.Version, path, options, time) };
    }

    private async Task<FoundEngine> PulumiAsync(FoundEngine found, CancellationToken cancellationToken)
    {
        var listed = await RunAsync(found.Path!, ["plugin", "ls", "--json"], cancellationToken);
        if (listed is null || PulumiPlugins.Read(listed.Output) is not { } plugins)
            return found with { Problem = new(ErrorClass.ProviderMissing, "pulumi plugin ls did not answer") };
        if (!plugins.HasLanguageHost)
            return found with { Problem = PulumiPlugins.MissingLanguageHost };
        return plugins.BridgeVersion is { } bridge
            ? found with { Engine = new PulumiEngine(found.Version!, found.Path!, bridge, options, time) }
            : found with { Problem = PulumiPlugins.MissingBridge };
    }

    private async Task<string?> VersionAsync(EngineKind kind, string path, CancellationToken cancellationToken)
    {
        if (kind == EngineKind.Pulumi)
            return (await RunAsync(path, ["version"], cancellationToken))?.Output.Trim().TrimStart('v');
        var answer = await RunAsync(path, ["version", "-json"], cancellationToken);
        return answer is null ? null : JsonLine.Read(answer.Output.ReplaceLineEndings(" "))?.Text("terraform_version");
    }

    private async Task<QuickResult?> RunAsync(string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string> { ["PULUMI_SKIP_UPDATE_CHECK"] = "true", ["CHECKPOINT_DISABLE"] = "1" };
        if (options.PulumiHome is { } home)
            environment["PULUMI_HOME"] = home;
        try
        {
            var result = await _quick.RunAsync(new(path, arguments, Path.GetTempPath(), environment), cancellationToken);
            return result.Code == 0 ? result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not a program of this machine, or not ours to start.
            return null;
        }
    }

    private EngineError Missing(EngineRequirement requirement) =>
        new(ErrorClass.EngineMissing, $"no {requirement.Program} was found in {string.Join(':', options.SearchFolders)}")
        {
            Remedy = $"Install {requirement.Kind} {requirement.Minimum} or later: {requirement.Install}",
        };

    private static EngineError Mute(EngineRequirement requirement, string path) =>
        new(ErrorClass.EngineMissing, $"{path} did not tell its version") { Remedy = $"Install {requirement.Kind} {requirement.Minimum} or later: {requirement.Install}" };

    private static EngineError TooOld(EngineRequirement requirement, string number) =>
        new(ErrorClass.WrongVersion, $"{requirement.Kind} {requirement.Minimum} or later is needed, {number} was found")
        {
            Remedy = $"Install a newer one: {requirement.Install}",
        };
}
