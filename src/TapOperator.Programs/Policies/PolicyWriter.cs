using System.Text.Encodings.Web;
using System.Text.Json;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>Writes JSON whose strings may hold references; references are written as they are, literal characters are encoded for JSON.</summary>
internal sealed class PolicyWriter
{
    private readonly TextBuilder _text = new();

    /// <summary>Writes an object; members without a writer are left out.</summary>
    public void Object(params ReadOnlySpan<(string Name, Action? Write)> members)
    {
        var separator = "{";
        foreach (var (name, write) in members)
        {
            if (write is null)
                continue;
            _text.Append(separator);
            Text(name);
            _text.Append(":");
            write();
            separator = ",";
        }

        _text.Append(separator == "{" ? "{}" : "}");
    }

    /// <summary>Writes an array.</summary>
    public void Array<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _text.Append("[");
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                _text.Append(",");
            write(items[i]);
        }

        _text.Append("]");
    }

    /// <summary>Writes one text, or an array when there are several: IAM gives a single one back without brackets.</summary>
    public void OneOrMany(ValueList<string> values)
    {
        List<Value<string>> items = [.. values];
        if (items is [var only])
            Text(only);
        else
            Array(items, Text);
    }

    /// <summary>Writes a string.</summary>
    public void Text(Value<string> value) =>
        _text.Append("\"").Append(value, s => JsonEncodedText.Encode(s, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append("\"");

    /// <summary>Ends the text.</summary>
    public Value<string> ToValue() => _text.ToValue();
}
