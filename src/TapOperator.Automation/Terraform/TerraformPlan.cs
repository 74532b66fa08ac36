using System.Text.Json;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Terraform;

/// <summary>One resource of a plan.</summary>
/// <param name="Change">What would be done.</param>
/// <param name="BecauseTainted">Whether it exists and would be replaced only because its creation was cut short.</param>
internal sealed record TerraformPlanned(PlannedChange Change, bool BecauseTainted);

/// <summary>Reads what <c>show -json</c> makes of a plan file.</summary>
internal static class TerraformPlan
{
    /// <summary>The resources that would change. Drift is judged by these too: <c>resource_drift</c> is noisy after a first apply.</summary>
    /// <param name="json">The document.</param>
    public static IReadOnlyList<TerraformPlanned> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.Items("resource_changes").Where(IsManaged).Select(Planned).Where(p => p.Change.Action != ChangeAction.None)];
    }

    private static bool IsManaged(JsonElement resource) => resource.Text("mode") == "managed";

    private static TerraformPlanned Planned(JsonElement resource)
    {
        var change = resource.Object("change") ?? default;
        var action = TerraformActions.Of([.. change.Items("actions").Select(a => a.GetString()!)]);
        if (change.Object("importing") is not null && action is (ChangeAction.None or ChangeAction.Update))
            action = ChangeAction.Import;
        IReadOnlyList<string> attributes = action is ChangeAction.Update or ChangeAction.Replace ? JsonDifference.Paths(change, "before", "after") : [];
        return new(new(resource.Text("address")!, action, attributes), resource.Text("action_reason") == "replace_because_tainted");
    }
}
