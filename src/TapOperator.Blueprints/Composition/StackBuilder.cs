using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>Collects what one stack consists of.</summary>
internal sealed class StackBuilder(string stack, ProviderConfiguration provider, StackTags tags)
{
    private readonly List<Resource> _resources = [];
    private readonly List<DataSource> _data = [];
    private readonly List<Output> _outputs = [];
    private readonly List<StackInput> _inputs = [];

    /// <summary>The stack's tags.</summary>
    public StackTags Tags { get; } = tags;

    /// <summary>Whether anything has been added.</summary>
    public bool IsEmpty => _resources.Count == 0;

    /// <summary>Adds a resource, with tags when it can have any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The tag Name; null for none.</param>
    /// <returns>The same resource.</returns>
    public T Add<T>(T resource, string? name = null)
        where T : Resource
    {
        if (resource is ITaggable taggable)
            taggable.Tags = Tags.For(resource, name);
        _resources.Add(resource);
        return resource;
    }

    /// <summary>Adds a data source.</summary>
    /// <returns>The same data source.</returns>
    public T Read<T>(T data)
        where T : DataSource
    {
        _data.Add(data);
        return data;
    }

    /// <summary>Gives a value out.</summary>
    public void Output(string name, IValue value) => _outputs.Add(new Output(name, value));

    /// <summary>Takes in what another stack gives out; asked twice, there is still one variable.</summary>
    /// <returns>The variable's value.</returns>
    public Value<string> Input(string fromStack, string output)
    {
        var input = new StackInput(Identifier.From($"{fromStack}_{output}"), fromStack, output);
        if (!_inputs.Contains(input))
            _inputs.Add(input);
        return new Variable(input.Variable).Text;
    }

    /// <summary>The finished program.</summary>
    public StackProgram Build() => new(stack)
    {
        Providers = [provider],
        Variables = [.. _inputs.Select(i => new Variable(i.Variable))],
        Inputs = _inputs,
        Data = _data,
        Resources = _resources,
        Outputs = _outputs,
    };
}
