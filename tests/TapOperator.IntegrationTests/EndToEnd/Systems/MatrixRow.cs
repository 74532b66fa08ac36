using System.Globalization;
using System.Text.Json.Nodes;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>How one system went with one engine.</summary>
public sealed record MatrixRow
{
    public string Engine { get; init; } = "";

    /// <summary>From <c>kubectl apply</c> to Ready.</summary>
    public string Seconds { get; init; } = "";

    /// <summary>Of each stack, in the order of the regions.</summary>
    public string Resources { get; init; } = "";

    /// <summary>Requests of the second reconcile that change something.</summary>
    public string Changes { get; init; } = "not run";

    /// <summary>Resources after deletion.</summary>
    public string Left { get; init; } = "not run";

    public static MatrixRow Of(JsonNode environment, TimeSpan untilReady)
    {
        var status = environment["status"]!;
        var stacks = status["regions"]!.AsArray().Append(status["global"]).OfType<JsonNode>();
        return new MatrixRow
        {
            Engine = $"{status["engine"]!["type"]}",
            Seconds = untilReady.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
            Resources = string.Join(" + ", stacks.Select(stack => stack["resources"]?.ToString()).OfType<string>()),
        };
    }
}
