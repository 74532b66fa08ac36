namespace TapOperator.Automation.States;

/// <summary>The files of one stack's state: a directory, or the objects of a bucket that begin alike.</summary>
internal interface IStateFolder
{
    /// <summary>A file's content; null when there is no such file.</summary>
    /// <param name="path">The file, with slashes, such as <c>.pulumi/meta.yaml</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="Errors.EngineException">The bucket could not be asked.</exception>
    Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The files in a folder and below it, in the order of their names.</summary>
    /// <param name="folder">The folder, with slashes and without one at the end; empty for everything.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="Errors.EngineException">The bucket could not be asked.</exception>
    Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken = default);

    /// <summary>Makes or replaces a file; it is there whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="cancellationToken">Stops before it is replaced.</param>
    /// <exception cref="Errors.EngineException">The bucket could not be asked.</exception>
    Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Removes a file, if it is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops before it is removed.</param>
    /// <exception cref="Errors.EngineException">The bucket could not be asked.</exception>
    Task DeleteAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Removes all files.</summary>
    /// <param name="cancellationToken">Stops in between.</param>
    /// <exception cref="Errors.EngineException">The bucket could not be asked.</exception>
    async Task ClearAsync(CancellationToken cancellationToken = default)
    {
        foreach (var file in await ListAsync("", cancellationToken))
            await DeleteAsync(file, cancellationToken);
    }
}
