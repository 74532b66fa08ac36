using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd.PrivateApiCompliance;

/// <summary>
/// Runs the automation that a remediation names, with the parameters it gives, as AWS Config and Systems Manager would for a bucket that breaks its rule: the
/// emulator does not run automations.
/// </summary>
internal static partial class Automation
{
    /// <summary>Makes the automation's calls.</summary>
    /// <param name="aws">Where it is deployed.</param>
    /// <param name="region">The region.</param>
    /// <param name="remediation">As AWS Config tells it.</param>
    /// <param name="resourceId">The bucket.</param>
    /// <returns>The role that it acts as.</returns>
    public static async Task<string> RunAsync(AwsProbe aws, string region, JsonNode remediation, string resourceId)
    {
        var given = remediation["Parameters"]!.AsObject().ToDictionary(parameter => parameter.Key, parameter => Given(parameter.Value!, resourceId), StringComparer.Ordinal);
        var document = await aws.CallAsync("ssm", region, "get_document", new { Name = remediation.Text("TargetId") });
        var automation = JsonNode.Parse(Placeholder().Replace(document.Text("Content"), match => given[match.Groups["name"].Value]))!;
        foreach (var step in automation["mainSteps"]!.AsArray())
        {
            var inputs = step!["inputs"]!.AsObject();
            var arguments = inputs.Where(input => input.Key is not ("Service" or "Api")).ToDictionary(input => input.Key, input => input.Value);
            await aws.CallAsync(inputs.Text("Service"), region, JsonNamingPolicy.SnakeCaseLower.ConvertName(inputs.Text("Api")), arguments);
        }

        return automation.Text("assumeRole");
    }

    private static string Given(JsonNode parameter, string resourceId) =>
        parameter["ResourceValue"].Text("Value") == "RESOURCE_ID" ? resourceId : parameter["StaticValue"]!["Values"]![0]!.ToString();

    [GeneratedRegex(@"\{\{ *(?<name>\w+) *\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
