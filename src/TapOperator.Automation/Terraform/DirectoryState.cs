using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Terraform;

/// <summary>The state is a file in the stack's directory.</summary>
internal sealed class DirectoryState : ITerraformState
{
    /// <inheritdoc/>
    public async Task<string> ReadAsync(StackWork work, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(work.Directory, TerraformBackend.StateFile));
        // OpenTofu leaves an empty file behind when it is killed before its first write.
        return file is { Exists: true, Length: > 0 } ? await File.ReadAllTextAsync(file.FullName, cancellationToken) : "";
    }

    /// <inheritdoc/>
    public Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken) =>
        Task.FromResult(StateFileLock.Inspect(work.Directory));

    /// <inheritdoc/>
    public Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken)
    {
        StateFileLock.RemoveInformation(work.Directory);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(StackWork work, CancellationToken cancellationToken) => Task.CompletedTask;
}
