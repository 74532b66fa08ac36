using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Programs.Serialization;

/// <summary>Writes JSON always the same way: UTF-8 without mark, two blanks of indentation, LF, one LF at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        // Programs are read by people and by engines, never by a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Programs are too large for the garbage collector's young generations: growing a new buffer for each costs more than writing into it.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The bytes of a document.</summary>
    /// <param name="document">Its keys are written in the order they have.</param>
    /// <returns>The file's content.</returns>
    public static byte[] Write(JsonNode document)
    {
        var bytes = _buffer ??= new ArrayBufferWriter<byte>();
        bytes.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            document.WriteTo(writer);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }
}
