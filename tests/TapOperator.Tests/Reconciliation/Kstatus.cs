using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Entities;

namespace TapOperator.Tests.Reconciliation;

/// <summary>
/// What kstatus reads from an object of a kind that it does not know, by the rules of its README (sigs.k8s.io/cli-utils/pkg/kstatus): deletion first, then the
/// generation, then the conditions Reconciling and Stalled, then Ready; an object that says nothing of these is Current.
/// </summary>
internal static class Kstatus
{
    public static string Of(TapEnvironment environment)
    {
        var obj = JsonSerializer.SerializeToNode(environment, TapJson.Options)!;
        var (metadata, status) = (obj["metadata"]!, obj["status"]);
        if (metadata["deletionTimestamp"] is not null) return "Terminating";
        if (status?["observedGeneration"] is { } observed && (long)observed != (long)metadata["generation"]!) return "InProgress";
        if (Condition(status, "Reconciling") == "True") return "InProgress";
        if (Condition(status, "Stalled") == "True") return "Failed";
        return Condition(status, "Ready") is null or "True" ? "Current" : "InProgress";
    }

    private static string? Condition(JsonNode? status, string type) =>
        (string?)status?["conditions"]?.AsArray().FirstOrDefault(condition => (string?)condition!["type"] == type)?["status"];
}
