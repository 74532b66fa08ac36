using TapOperator.Automation.Files;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Drivers;

/// <summary>A small file that must live as long as the state: in the stack's directory and, when the state is elsewhere, beside it too, so that nothing is lost with the directory.</summary>
internal static class KeptFile
{
    /// <summary>The content; null when there is none. What only stands beside the state is put into the directory.</summary>
    /// <param name="directory">The stack's directory.</param>
    /// <param name="name">The file.</param>
    /// <param name="state">Where the state is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<byte[]?> ReadAsync(string directory, string name, IStateFolder state, CancellationToken cancellationToken)
    {
        var file = Path.Combine(directory, name);
        if (File.Exists(file))
            return await File.ReadAllBytesAsync(file, cancellationToken);
        if (await state.ReadAsync(name, cancellationToken) is not { } content)
            return null;
        await PrivateFile.WriteAsync(file, content, cancellationToken);
        return content;
    }

    /// <summary>Keeps a content. Dying in between leaves it beside the state, where the next run finds it.</summary>
    /// <param name="directory">The stack's directory.</param>
    /// <param name="name">The file.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="state">Where the state is.</param>
    /// <param name="cancellationToken">Stops before anything is replaced.</param>
    public static async Task WriteAsync(string directory, string name, ReadOnlyMemory<byte> content, IStateFolder state, CancellationToken cancellationToken)
    {
        await state.WriteAsync(name, content, cancellationToken);
        await PrivateFile.WriteIfChangedAsync(Path.Combine(directory, name), content, cancellationToken);
    }
}
