using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Tests.Programs;

/// <summary>A resource of no provider, for tests of the language itself.</summary>
internal sealed class Sample(string localName) : Resource("test_sample", localName)
{
    public Value<double>? Size { get; set; }

    public Value<string>? Id2 { get; set; }

    protected override void Write(ArgumentWriter arguments)
    {
        arguments.Argument("size", Size);
        arguments.Argument("id2", Id2);
    }
}
