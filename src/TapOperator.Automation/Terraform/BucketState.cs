using System.Text;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Terraform;

/// <summary>The state is an object in S3, its lock another one beside it.</summary>
internal sealed class BucketState : ITerraformState
{
    private const string LockFile = TerraformBackend.StateFile + ".tflock";

    /// <inheritdoc/>
    public async Task<string> ReadAsync(StackWork work, CancellationToken cancellationToken) =>
        await StateFolders.Of(work).ReadAsync(TerraformBackend.StateFile, cancellationToken) is { } content ? Encoding.UTF8.GetString(content) : "";

    /// <inheritdoc/>
    public async Task<StackLock?> InspectLockAsync(StackWork work, CancellationToken cancellationToken)
    {
        if (await StateFolders.Of(work).ReadAsync(LockFile, cancellationToken) is not { } content)
            return null;
        var information = JsonLine.Read(Encoding.UTF8.GetString(content));
        return RemoteLock.Of(information?.Text("ID") ?? LockFile, information?.Text("Who"), information?.Text("Created"));
    }

    /// <inheritdoc/>
    public async Task ReleaseLockAsync(StackWork work, StackLock stackLock, CancellationToken cancellationToken)
    {
        // Between looking and releasing another one may have taken its place.
        if (await InspectLockAsync(work, cancellationToken) is { } now && now.Id == stackLock.Id)
            await StateFolders.Of(work).DeleteAsync(LockFile, cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(StackWork work, CancellationToken cancellationToken) => StateFolders.Of(work).ClearAsync(cancellationToken);
}
