using System.Text.Encodings.Web;
using System.Text.Json;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>Writes JSON whose strings may hold references; references are written as they are, literal characters are encoded for JSON.</summary>
internal sealed class PolicyWriter
{
    private readonly TextBuilder _text = new();
    private string _beforeMember = "";

    /// <summary>Begins an object.</summary>
    public void Begin()
    {
        _text.Append("{");
        _beforeMember = "";
    }

    /// <summary>Writes a member's name; its value comes next.</summary>
    /// <param name="name">The name.</param>
    /// <returns>This writer.</returns>
    public PolicyWriter Member(string name)
    {
        _text.Append(_beforeMember);
        Text(name);
        _text.Append(":");
        _beforeMember = ",";
        return this;
    }

    /// <summary>Ends the object that was begun last.</summary>
    public void End()
    {
        _text.Append("}");
        // The object was a member itself, or the last one.
        _beforeMember = ",";
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
