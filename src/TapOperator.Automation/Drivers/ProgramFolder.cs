using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Files;
using TapOperator.Automation.States;
using TapOperator.Programs.Serialization;

namespace TapOperator.Automation.Drivers;

/// <summary>Writes a stack's program and values into its directory, as every engine reads them.</summary>
internal static class ProgramFolder
{
    /// <summary>Name of the program's file.</summary>
    public const string ProgramFile = "main.tf.json";

    /// <summary>Name of the values' file.</summary>
    public const string VariablesFile = "terraform.tfvars.json";

    /// <summary>The words an engine reads programs in.</summary>
    /// <param name="kind">The engine.</param>
    public static Dialect DialectOf(EngineKind kind) => kind switch
    {
        EngineKind.Pulumi => Dialect.Pulumi,
        EngineKind.OpenTofu => Dialect.OpenTofu,
        _ => Dialect.Terraform,
    };

    /// <summary>Writes both files.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="kind">The engine that will read them.</param>
    /// <param name="program">The program's document, when it is not the work's own.</param>
    /// <param name="adoptions">What to take over instead of making it.</param>
    /// <param name="state">Where the stack's state is.</param>
    /// <param name="cancellationToken">Stops before anything is replaced.</param>
    public static async Task WriteAsync(
        StackWork work, EngineKind kind, JsonObject? program, IReadOnlyList<Adoption> adoptions, IStateFolder state, CancellationToken cancellationToken)
    {
        PrivateFile.CreateDirectory(work.Directory);
        var bytes = program is null && adoptions.Count == 0
            ? ProgramSerializer.Serialize(work.Program, DialectOf(kind))
            : WithImports(program ?? Document(work, kind), adoptions);
        await PrivateFile.WriteIfChangedAsync(Path.Combine(work.Directory, ProgramFile), bytes, cancellationToken);
        var file = Path.Combine(work.Directory, VariablesFile);
        var given = await GeneratedValues.AddAsync(work, state, cancellationToken);
        var values = await EarlierValues.AddAsync(given, work.Program, program, file, cancellationToken);
        await PrivateFile.WriteIfChangedAsync(file, ProgramSerializer.SerializeVariables(values), cancellationToken);
    }

    /// <summary>The program as a document that can be looked into.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="kind">The engine that will read it.</param>
    public static JsonObject Document(StackWork work, EngineKind kind) =>
        JsonNode.Parse(ProgramSerializer.Serialize(work.Program, DialectOf(kind)))!.AsObject();

    private static byte[] WithImports(JsonObject program, IReadOnlyList<Adoption> adoptions)
    {
        var document = program.DeepClone().AsObject();
        if (adoptions.Count > 0)
        {
            var imports = document["import"] as JsonArray ?? [];
            document["import"] = imports;
            foreach (var adoption in adoptions)
                imports.Add(new JsonObject { ["to"] = adoption.Address, ["id"] = Literal(adoption.ImportId) });
        }
        return System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    // An id is a template to the engines: what looks like an expression in it must not become one.
    private static string Literal(string id) =>
        id.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
