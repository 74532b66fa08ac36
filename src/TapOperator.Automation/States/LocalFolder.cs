using TapOperator.Automation.Files;

namespace TapOperator.Automation.States;

/// <summary>State in a directory of this machine.</summary>
/// <param name="root">The directory.</param>
internal sealed class LocalFolder(string root) : IStateFolder
{
    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(Full(path), cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<string>>(
        Directory.Exists(Full(folder))
            ? [.. Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal)]
            : []);

    /// <inheritdoc/>
    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        PrivateFile.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        return PrivateFile.WriteAsync(Full(path), content, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        if (File.Exists(Full(path)))
            File.Delete(Full(path));
        return Task.CompletedTask;
    }

    private string Full(string path) => Path.Combine(root, path);
}
