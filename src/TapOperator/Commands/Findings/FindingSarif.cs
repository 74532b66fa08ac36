using System.Text.Json.Nodes;
using TapOperator.Blueprints.Policies;
using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Commands.Findings;

/// <summary>Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).</summary>
internal static class FindingSarif
{
    public static string Of(IReadOnlyList<CheckedEnvironment> environments) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "TapOperator", ["rules"] = new JsonArray([.. PolicyCatalog.All.Select(Rule)]) } },
            ["results"] = new JsonArray([.. environments.SelectMany(environment => environment.Findings.Select(finding => Result(environment, finding)))]),
        }),
    }.ToJsonString(FindingJson.Indented);

    private static JsonObject Rule(Policy policy) => new()
    {
        ["id"] = policy.Id,
        ["shortDescription"] = new JsonObject { ["text"] = $"Protects {policy.Protects}" },
        ["help"] = new JsonObject { ["text"] = policy.Remedy },
        ["defaultConfiguration"] = new JsonObject { ["level"] = policy.Severity.Word() },
    };

    private static JsonObject Result(CheckedEnvironment environment, Finding finding) => new()
    {
        ["ruleId"] = finding.Policy.Id,
        ["level"] = finding.Policy.Severity.Word(),
        ["message"] = new JsonObject { ["text"] = $"{finding.Address} in {finding.Stack} {finding.Message}; {finding.Policy.Remedy}" },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = environment.File.Replace('\\', '/') } },
            ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{environment.Name}/{finding.Stack}/{finding.Address}", ["kind"] = "resource" }),
        }),
    };
}
