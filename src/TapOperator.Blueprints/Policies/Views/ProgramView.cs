using System.Text.Json.Nodes;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;

namespace TapOperator.Blueprints.Policies.Views;

/// <summary>A compiled program, resource by resource.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Resources">Its resources.</param>
internal sealed record ProgramView(string Stack, IReadOnlyList<ResourceView> Resources)
{
    private readonly ILookup<string, ResourceView> _byType = Resources.ToLookup(resource => resource.Type, StringComparer.Ordinal);

    /// <summary>Reads a program as Terraform would.</summary>
    public static ProgramView Of(StackProgram program)
    {
        var document = ProgramSerializer.Render(program, Dialect.Terraform);
        return Of(program.Stack, document["resource"]?.AsObject() ?? [], program.Providers.ToDictionary(provider => provider.Alias ?? "", provider => provider.Region, StringComparer.Ordinal));
    }

    /// <summary>Reads resources by type and name.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="resources">The section <c>resource</c> of a program.</param>
    /// <param name="regions">The regions by alias; the default one has none.</param>
    public static ProgramView Of(string stack, JsonObject resources, IReadOnlyDictionary<string, string> regions)
    {
        List<ResourceView> views = [];
        foreach (var (type, named) in resources)
        {
            foreach (var (name, resource) in named!.AsObject())
            {
                var arguments = resource!.AsObject();
                views.Add(new ResourceView(type, name, arguments, regions.TryGetValue(Alias(arguments), out var region) ? region : stack));
            }
        }

        return new(stack, views);
    }

    /// <summary>The resources of some types, type by type.</summary>
    public IEnumerable<ResourceView> OfType(params string[] types) => types.SelectMany(type => _byType[type]);

    /// <summary>The resources of a type that refer to a resource.</summary>
    public IEnumerable<ResourceView> Of(string type, string path, ResourceView owner) => OfType(type).Where(resource => resource.RefersTo(owner, path));

    private static string Alias(JsonObject arguments) =>
        arguments["provider"]?.ToString() is { } provider && provider.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? provider[(dot + 1)..] : "";
}
