using System.Text.Json.Nodes;
using TapOperator.Programs.Model;

namespace TapOperator.Programs.Serialization;

/// <summary>Turns programs into the files that engines read. The same program always gives the same bytes.</summary>
public static class ProgramSerializer
{
    /// <summary>Writes <c>main.tf.json</c>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="dialect">The engine that will read it.</param>
    /// <returns>UTF-8 with LF and ordered keys.</returns>
    /// <exception cref="ProgramException">The program contradicts itself: a name used twice, or a provider or import target that is not there.</exception>
    public static byte[] Serialize(StackProgram program, Dialect dialect) => JsonText.Write(Render(program, dialect));

    /// <summary>What <see cref="Serialize"/> writes, before it is text.</summary>
    /// <param name="program">The program.</param>
    /// <param name="dialect">The engine that would read it.</param>
    /// <returns>A new document that belongs to the caller, with ordered keys.</returns>
    /// <exception cref="ProgramException">The program contradicts itself: a name used twice, or a provider or import target that is not there.</exception>
    public static JsonObject Render(StackProgram program, Dialect dialect)
    {
        ProgramCheck.Throw(program);
        var document = new JsonObject
        {
            ["terraform"] = Sections.Terraform(program, dialect),
            ["provider"] = Sections.Provider(program),
        };
        Add(document, "variable", Sections.Variables(program));
        Add(document, "data", Sections.Elements(program.Data, dialect));
        Add(document, "resource", Sections.Elements(program.Resources, dialect));
        Add(document, "import", Sections.Imports(program));
        Add(document, "output", Sections.Outputs(program));
        return document;
    }

    /// <summary>Writes <c>terraform.tfvars.json</c>.</summary>
    /// <param name="values">Values by variable; literal, for variable files know no expressions.</param>
    /// <returns>UTF-8 with LF and ordered keys.</returns>
    public static byte[] SerializeVariables(IReadOnlyDictionary<string, JsonNode?> values) => JsonText.Write(
        new JsonObject(values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone()))));

    private static void Add(JsonObject document, string name, JsonNode? section)
    {
        if (section is not null)
            document.Add(name, section);
    }
}
