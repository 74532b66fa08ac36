namespace TapOperator.Testing.Operator;

/// <summary>The file that the operator writes both its streams to: it outlives the operator and this process.</summary>
internal sealed class OperatorLog(string file)
{
    public string File { get; } = file;

    public string Text
    {
        get
        {
            if (!System.IO.File.Exists(File)) return "";
            using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public string Tail(int lines) => string.Join('\n', Text.TrimEnd().Split('\n').TakeLast(lines));
}
