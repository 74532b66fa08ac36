using System.Buffers;
using System.Text;

namespace TapOperator.Automation.Processes;

/// <summary>Follows a file that another process appends to, line by line. Half a line is kept until its end comes.</summary>
/// <param name="path">The file; it may not be there yet.</param>
/// <param name="offset">Where to begin, in bytes.</param>
internal sealed class LineTail(string path, long offset)
{
    private readonly ArrayBufferWriter<byte> _partial = new();
    private long _offset = offset;

    /// <summary>The whole lines that were added since the last call.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return [];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(_offset, SeekOrigin.Begin);
        var lines = new List<string>();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            _offset += read;
            Split(buffer.AsSpan(0, read), lines);
        }
        return lines;
    }

    private void Split(ReadOnlySpan<byte> bytes, List<string> lines)
    {
        int end;
        while ((end = bytes.IndexOf((byte)'\n')) >= 0)
        {
            _partial.Write(bytes[..end]);
            lines.Add(Encoding.UTF8.GetString(_partial.WrittenSpan));
            _partial.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }
        _partial.Write(bytes);
    }
}
