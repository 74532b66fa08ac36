using TapOperator.Automation.Engines;
using TapOperator.Programs.Model;

namespace TapOperator.Automation.Running;

/// <summary>What one run of an engine takes at its peak, all its processes together, in MiB. Measured with 147 resources (docs/engines.md).</summary>
public sealed record RunMemory
{
    /// <summary>One Pulumi run: CLI, language host, bridge and provider.</summary>
    public long PulumiMiB { get; init; } = 1150;

    /// <summary>One OpenTofu run: binary and provider.</summary>
    public long OpenTofuMiB { get; init; } = 560;

    /// <summary>One Terraform run: binary and provider.</summary>
    public long TerraformMiB { get; init; } = 560;

    /// <summary>Each provider configuration in use beyond the first: one more provider process.</summary>
    public long AliasMiB { get; init; } = 320;

    /// <summary>What a run of this program takes.</summary>
    /// <param name="kind">The engine.</param>
    /// <param name="program">The program.</param>
    public long Of(EngineKind kind, StackProgram program)
    {
        var one = kind switch
        {
            EngineKind.Pulumi => PulumiMiB,
            EngineKind.OpenTofu => OpenTofuMiB,
            _ => TerraformMiB,
        };
        return one + (AliasMiB * (Configurations(program) - 1));
    }

    // One that no resource is in starts no process; what an empty program deletes may be in all of them.
    private static int Configurations(StackProgram program) => program.Resources.Count == 0
        ? Math.Max(1, program.Providers.Count)
        : program.Resources.Select(resource => resource.ProviderAlias).Append(null).Distinct().Count();
}
