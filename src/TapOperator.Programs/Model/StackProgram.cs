namespace TapOperator.Programs.Model;

/// <summary>All that one stack consists of; what an engine brings about.</summary>
/// <param name="Stack">The stack's name: a region's, or <c>global</c>.</param>
public sealed record StackProgram(string Stack)
{
    /// <summary>Regions the program works in; the one without an alias is the default.</summary>
    public IReadOnlyList<ProviderConfiguration> Providers { get; init; } = [];

    /// <summary>What the program is given from outside.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>Where the host takes the variables' values from.</summary>
    public IReadOnlyList<StackInput> Inputs { get; init; } = [];

    /// <summary>Variables whose values are in Secrets: the program names them, and holds none of the values.</summary>
    public IReadOnlyList<SecretInput> Secrets { get; init; } = [];

    /// <summary>What the engine reads.</summary>
    public IReadOnlyList<DataSource> Data { get; init; } = [];

    /// <summary>What the engine makes.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];

    /// <summary>Resources that exist already and are taken over instead of made.</summary>
    public IReadOnlyList<Import> Imports { get; init; } = [];

    /// <summary>What the program gives out.</summary>
    public IReadOnlyList<Output> Outputs { get; init; } = [];

    /// <summary>Where OpenTofu and Terraform keep the state; null for their local default.</summary>
    public Backend? Backend { get; init; }
}
