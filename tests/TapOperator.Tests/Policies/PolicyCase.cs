using System.Text.Json.Nodes;
using TapOperator.Tests.Repository;

namespace TapOperator.Tests.Policies;

/// <summary>A program that breaks a policy, and the same mended: <c>Cases/POLICY.json</c>. The resource that is found is called <c>x</c>; IAM policies stand there as objects.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Bad">The section <c>resource</c> of the program that breaks it.</param>
/// <param name="Good">The same, mended.</param>
internal sealed record PolicyCase(string Policy, JsonObject Bad, JsonObject Good)
{
    private static readonly string[] Documents = ["policy", "assume_role_policy"];

    /// <summary>All cases, by file.</summary>
    public static IReadOnlyList<PolicyCase> All { get; } =
    [
        .. from file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests/TapOperator.Tests/Policies/Cases"), "*.json").Order(StringComparer.Ordinal)
           from entry in JsonNode.Parse(File.ReadAllText(file))!.AsArray()
           select new PolicyCase(Path.GetFileNameWithoutExtension(file), WithText(entry!["bad"]!), WithText(entry["good"]!)),
    ];

    // The provider takes policies as text.
    private static JsonObject WithText(JsonNode resources)
    {
        var program = resources.DeepClone().AsObject();
        foreach (var arguments in program.SelectMany(type => type.Value!.AsObject()).Select(resource => resource.Value!.AsObject()))
        {
            foreach (var name in Documents.Where(name => arguments[name] is JsonObject))
                arguments[name] = arguments[name]!.ToJsonString();
        }

        return program;
    }
}
