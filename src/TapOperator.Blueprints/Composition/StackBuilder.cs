using TapOperator.Programs.Generated;
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
    private readonly List<SecretInput> _secrets = [];
    private readonly List<Variable> _generated = [];
    private readonly List<ProviderConfiguration> _providers = [provider];

    /// <summary>The stack's tags.</summary>
    public StackTags Tags { get; } = tags;

    /// <summary>ARN of the policy beyond which no role of the stack can go, as the user asks; null for none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>What has been added so far.</summary>
    public IReadOnlyList<Resource> Resources => _resources;

    /// <summary>Whether anything has been added.</summary>
    public bool IsEmpty => _resources.Count == 0;

    /// <summary>Adds a resource, with tags when it can have any and, when it is a role, with its boundary.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The tag Name; null for none.</param>
    /// <returns>The same resource.</returns>
    public T Add<T>(T resource, string? name = null)
        where T : Resource
    {
        if (resource is ITaggable taggable)
            taggable.Tags = Tags.For(resource, name);
        if (resource is AwsIamRole role && PermissionsBoundary is { } boundary)
            role.PermissionsBoundary = boundary;
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

    /// <summary>What can be connected to: addresses by component.</summary>
    public ValueMap<string> Endpoints { get; } = new();

    /// <summary>Adds an output.</summary>
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

    /// <summary>Takes in what a key of a Secret holds. Engines keep it in their state with the resource that it is given to.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="secret">The Secret, in the environment's namespace.</param>
    /// <param name="key">The key in it.</param>
    /// <returns>The variable's value.</returns>
    public Value<string> Secret(string name, string secret, string key)
    {
        _secrets.Add(new SecretInput(name, secret, key));
        return SecretVariable(name).Text;
    }

    /// <summary>Takes in a secret that is made up for the stack. Give it to write-only arguments only, so that no state holds it.</summary>
    /// <param name="name">The variable's name.</param>
    /// <returns>The variable's value.</returns>
    public Value<string> Generated(string name)
    {
        var variable = new Variable(name, Sensitive: true) { IsGenerated = true };
        _generated.Add(variable);
        return variable.Text;
    }

    /// <summary>Lets resources of the stack be in another region.</summary>
    /// <param name="other">The region, with an alias of its own.</param>
    public void Reach(ProviderConfiguration other) => _providers.Add(other);

    /// <summary>The finished program.</summary>
    public StackProgram Build() => new(stack)
    {
        Providers = [.. _providers],
        Variables = [.. _inputs.Select(i => new Variable(i.Variable)), .. _secrets.Select(s => SecretVariable(s.Variable)), .. _generated],
        Inputs = _inputs,
        Secrets = _secrets,
        Data = _data,
        Resources = _resources,
        Outputs = _outputs,
    };

    private static Variable SecretVariable(string name) => new(name, Sensitive: true);
}
