using TapOperator.Programs.Model;

namespace TapOperator.Programs.Serialization;

/// <summary>Finds what no engine could make sense of, before one is started.</summary>
internal static class ProgramCheck
{
    /// <summary>Throws when a program contradicts itself.</summary>
    /// <param name="program">The program.</param>
    public static void Throw(StackProgram program)
    {
        var elements = program.Resources.Concat<Element>(program.Data).ToList();
        var addresses = elements.Select(e => e.Address).ToHashSet();
        Unique(program, "address", elements.Select(e => e.Address));
        Unique(program, "output", program.Outputs.Select(o => o.Name));
        Unique(program, "variable", program.Variables.Select(v => v.Name));
        Unique(program, "provider alias", program.Providers.Select(p => p.Alias ?? "(none)"));
        Unique(program, "import target", program.Imports.Select(i => i.To));
        Known(program, "provider alias", elements.Select(e => e.ProviderAlias ?? "(none)"), [.. program.Providers.Select(p => p.Alias ?? "(none)")]);
        Known(program, "import target", program.Imports.Select(i => i.To), addresses);
        Known(program, "dependency", elements.SelectMany(e => e.DependsOn).Select(e => e.Address), addresses);
        Known(program, "input variable", program.Inputs.Select(i => i.Variable), [.. program.Variables.Select(v => v.Name)]);
        Known(program, "secret variable", program.Secrets.Select(s => s.Variable), [.. program.Variables.Where(v => v.Sensitive).Select(v => v.Name)]);
    }

    private static void Unique(StackProgram program, string what, IEnumerable<string> names)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new ProgramException($"Stack {program.Stack}: {what} {twice.Key} is there twice.");
    }

    private static void Known(StackProgram program, string what, IEnumerable<string> names, HashSet<string> known)
    {
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } missing)
            throw new ProgramException($"Stack {program.Stack}: {what} {missing} is not declared.");
    }
}
