using System.Text.RegularExpressions;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Terraform;

/// <summary>The state is a Kubernetes Secret, its lock a Lease: both are reached through the engine, which alone knows their form.</summary>
/// <param name="folder">Runs the engine in the stack's directory.</param>
internal sealed partial class SecretState(TerraformFolder folder) : ITerraformState
{
    /// <inheritdoc/>
    public Task<string> ReadAsync(StackWork work, CancellationToken cancellationToken) => folder.RunAsync(work, ["state", "pull"], cancellationToken);

    /// <summary>
    /// There is no command that shows a lock. A release by an id that no lock has is refused with all that is known of the lock.
    /// </summary>
    /// <inheritdoc/>
    public async Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken)
    {
        try
        {
            await folder.RunAsync(work, ["force-unlock", "-force", "-no-color", "none"], cancellationToken);
            return null;
        }
        catch (EngineException refusal)
        {
            if (LockText().Match(refusal.Error.Message) is { Success: true } told)
                return RemoteLock.Of(told.Groups["id"].Value, told.Groups["who"].Value, told.Groups["created"].Value);
            if (refusal.Error.Message.Contains("already unlocked", StringComparison.Ordinal))
                return null;
            throw;
        }
    }

    /// <inheritdoc/>
    public Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken) =>
        folder.RunAsync(work, ["force-unlock", "-force", "-no-color", stackLock.Id], cancellationToken);

    /// <summary>Deletes the workspace: the Secret and the Lease go with it. The engine refuses while there are resources.</summary>
    /// <inheritdoc/>
    public async Task RemoveAsync(StackWork work, CancellationToken cancellationToken)
    {
        try
        {
            await folder.RunAsync(work, ["workspace", "delete", "-no-color", TerraformBackend.Workspace(work)!], cancellationToken);
        }
        catch (EngineException gone) when (gone.Error.Message.Contains("doesn't exist", StringComparison.Ordinal))
        {
            // An earlier attempt died after it.
        }
    }

    [GeneratedRegex(@"Lock Info:\s+ID:\s+(?<id>\S+).*?Who:\s+(?<who>\S+).*?Created:\s+(?<created>[^\r\n]+?)\s*(\r?\n|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LockText();
}
