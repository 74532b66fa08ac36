using System.Text.Json;

namespace TapOperator.Blueprints.Rights.Table;

/// <summary>Which IAM actions which resource type takes in AWS, and on what each action can be allowed: rights.json.</summary>
/// <param name="Source">Where AWS says which resources and conditions its actions know.</param>
/// <param name="Provider">The provider whose calls the table is about.</param>
/// <param name="Scopes">What actions are allowed on, by name, in the order of the documents.</param>
/// <param name="Operator">What the operator itself asks AWS, by scope.</param>
/// <param name="Types">By the provider's type, such as <c>aws_vpc</c>; data sources with <c>data.</c> before it.</param>
public sealed record RightsTable(
    string Source,
    string Provider,
    IReadOnlyDictionary<string, Scope> Scopes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Operator,
    IReadOnlyDictionary<string, TypeRights> Types)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The table.</summary>
    public static RightsTable Known { get; } = Load();

    private static RightsTable Load()
    {
        using var file = typeof(RightsTable).Assembly.GetManifestResourceStream("rights.json")!;
        return JsonSerializer.Deserialize<RightsTable>(file, Names)!;
    }
}
