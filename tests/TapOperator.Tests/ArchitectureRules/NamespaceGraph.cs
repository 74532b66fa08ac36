using Mono.Cecil;

namespace TapOperator.Tests.ArchitectureRules;

/// <summary>Which namespace of an assembly uses which other one of it, read from the compiled code.</summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    public NamespaceGraph(string assemblyFile)
    {
        using var module = ModuleDefinition.ReadModule(assemblyFile);
        foreach (var type in module.GetTypes())
        {
            foreach (var used in Used(type))
                Add(Of(type), used, module);
        }
    }

    public IEnumerable<string> Namespaces => _uses.Keys;

    /// <summary>A way from a namespace back to itself; null when there is none.</summary>
    public IReadOnlyList<string>? CircleFrom(string start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var next in _uses.GetValueOrDefault(current, []).Order(StringComparer.Ordinal).Where(next => from.TryAdd(next, current)))
            {
                if (next == start)
                    return Path(from, start);
                queue.Enqueue(next);
            }
        }

        return null;
    }

    private static List<string> Path(Dictionary<string, string> from, string start)
    {
        List<string> path = [start];
        for (var at = from[start]; at != start; at = from[at])
            path.Insert(0, at);
        path.Insert(0, start);
        return path;
    }

    private void Add(string from, TypeReference used, ModuleDefinition module)
    {
        for (var type = used; type is not null; type = type is TypeSpecification s ? s.ElementType : null)
        {
            if (type is GenericInstanceType generic)
            {
                foreach (var argument in generic.GenericArguments)
                    Add(from, argument, module);
            }

            if (type.Scope == module && Of(type) is var to && to.Length > 0 && to != from)
                (_uses.TryGetValue(from, out var set) ? set : _uses[from] = new(StringComparer.Ordinal)).Add(to);
        }
    }

    private static string Of(TypeReference type) => type.DeclaringType is { } outer ? Of(outer) : type.Namespace;

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.CustomAttributes.Select(a => a.AttributeType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.Select(i => i.Operand).SelectMany(Used) : [],
    ];

    private static IEnumerable<TypeReference> Used(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };
}
