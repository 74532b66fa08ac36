using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Commands.Findings;

/// <summary>Findings as one JSON document.</summary>
internal static class FindingJson
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(IReadOnlyList<CheckedEnvironment> environments) => new JsonObject
    {
        ["environments"] = new JsonArray([.. environments.Select(One)]),
    }.ToJsonString(Indented);

    private static JsonObject One(CheckedEnvironment environment) => new()
    {
        ["file"] = environment.File,
        ["name"] = environment.Name,
        ["errors"] = environment.Errors,
        ["warnings"] = environment.Warnings,
        ["findings"] = new JsonArray(
        [
            .. environment.Findings.Select(finding => new JsonObject
            {
                ["policy"] = finding.Policy.Id,
                ["severity"] = finding.Policy.Severity.Word(),
                ["protects"] = finding.Policy.Protects,
                ["stack"] = finding.Stack,
                ["address"] = finding.Address,
                ["message"] = finding.Message,
                ["remedy"] = finding.Policy.Remedy,
            }),
        ]),
    };
}
