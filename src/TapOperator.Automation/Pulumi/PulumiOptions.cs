using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Pulumi;

/// <summary>What update, preview, refresh and destroy have in common.</summary>
public record OperationOptions
{
    /// <summary>How many resources are worked on at once; the CLI's default of 8 when null.</summary>
    public int? Parallel { get; init; }

    /// <summary>Called for each event as it arrives.</summary>
    public Action<EngineEvent>? OnEvent { get; init; }

    /// <summary>Marks every process of the run.</summary>
    public string RunId { get; init; } = Guid.NewGuid().ToString("N");
}

/// <summary>Options of <see cref="WorkspaceStack.UpAsync"/>.</summary>
public sealed record UpOptions : OperationOptions
{
    /// <summary>Whether what does not depend on a failed resource is done all the same.</summary>
    public bool ContinueOnError { get; init; } = true;

    /// <summary>Whether the state is refreshed first.</summary>
    public bool Refresh { get; init; }
}

/// <summary>Options of <see cref="WorkspaceStack.PreviewAsync"/>.</summary>
public sealed record PreviewOptions : OperationOptions
{
    /// <summary>Whether to compare with the world instead of the state.</summary>
    public bool Refresh { get; init; }
}

/// <summary>Options of <see cref="WorkspaceStack.RefreshAsync"/>.</summary>
public sealed record RefreshOptions : OperationOptions;

/// <summary>Options of <see cref="WorkspaceStack.DestroyAsync"/>.</summary>
public sealed record DestroyOptions : OperationOptions
{
    /// <summary>Whether what does not depend on a failed resource is done all the same.</summary>
    public bool ContinueOnError { get; init; } = true;
}

/// <summary>Where and how Pulumi works.</summary>
public sealed record LocalWorkspaceOptions
{
    /// <summary>The folder of the project.</summary>
    public required string WorkDir { get; init; }

    /// <summary>The <c>pulumi</c> binary.</summary>
    public required string PulumiCommand { get; init; }

    /// <summary>Plugins and schemas, shared; the CLI's default when null.</summary>
    public string? PulumiHome { get; init; }

    /// <summary>Where the state is, as in <c>PULUMI_BACKEND_URL</c>; the folder itself when null.</summary>
    public string? BackendUrl { get; init; }

    /// <summary>More variables for the CLI, such as AWS credentials.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the CLI may take, once asked to stop, before it is killed.</summary>
    public TimeSpan GracePeriod { get; init; } = new EngineOptions().GracePeriod;
}
