using System.Text;

namespace TapOperator.Runtime.Events;

/// <summary>Cuts texts to what the API server accepts.</summary>
internal static class EventText
{
    /// <summary>The API server's limit for a note, in bytes.</summary>
    public const int MaxNote = 1024;

    private const char Ellipsis = '…';

    /// <summary>Cuts a text to a number of UTF-8 bytes, never inside a character.</summary>
    public static string Cut(string text, int maxBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= maxBytes)
            return text;
        var kept = new StringBuilder();
        var left = maxBytes - Encoding.UTF8.GetByteCount([Ellipsis]);
        foreach (var rune in text.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(Ellipsis).ToString();
    }
}
