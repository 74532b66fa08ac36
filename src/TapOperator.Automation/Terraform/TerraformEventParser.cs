using System.Text.Json;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Terraform;

/// <summary>Reads the machine-readable user interface that OpenTofu and Terraform write with <c>-json</c>.</summary>
public sealed class TerraformEventParser : IEventParser
{
    private readonly HashSet<string> _toReplace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _halves = new(StringComparer.Ordinal);
    private ChangeCounts _changes = ChangeCounts.None;

    /// <inheritdoc/>
    public IEnumerable<EngineEvent> Parse(string line)
    {
        if (JsonLine.Read(line) is not { } document)
            return [];
        var at = DateTimeOffset.TryParse(document.Text("@timestamp"), out var time) ? time : DateTimeOffset.UnixEpoch;
        return document.Text("type") switch
        {
            "planned_change" => Planned(at, document.Object("change")),
            "apply_start" => Hook(document, (address, action, hook) => new ResourceStarted(at, address, action, hook.Text("id_value"))),
            "apply_progress" => Hook(document, (address, _, hook) => new ResourceProgress(at, address, TimeSpan.FromSeconds(hook.Number("elapsed_seconds")))),
            "apply_complete" => Hook(document, (address, action, hook) => Done(at, address, action, hook.Text("id_value"))),
            "apply_errored" => Hook(document, (address, action, _) => new ResourceFailed(at, address, action)),
            "diagnostic" => Diagnostic(at, document.Object("diagnostic")),
            "change_summary" => Summary(at, document.Object("changes")),
            _ => [],
        };
    }

    private ResourceDone Done(DateTimeOffset at, string address, ChangeAction action, string? id)
    {
        // A replacement comes as a deletion and a creation, in either order.
        if (!_toReplace.Contains(address))
            _changes = _changes.Plus(action);
        else if (!_halves.Add(address))
            _changes = _changes.Plus(ChangeAction.Replace);
        return new(at, address, action, id);
    }

    private IEnumerable<EngineEvent> Planned(DateTimeOffset at, JsonElement? change)
    {
        if (change is { } planned && Address(planned) is { } address)
        {
            // An existing resource that is taken over may have to be changed as well: the import is what matters.
            var action = planned.Object("importing") is null ? TerraformActions.Action(planned.Text("action")) : ChangeAction.Import;
            if (action == ChangeAction.Replace)
                _toReplace.Add(address);
            if (action is { } known)
                yield return new ResourcePlanned(at, address, known);
        }
    }

    private static IEnumerable<EngineEvent> Hook(JsonElement document, Func<string, ChangeAction, JsonElement, EngineEvent> make)
    {
        if (document.Object("hook") is { } hook && Address(hook) is { } address && TerraformActions.Action(hook.Text("action")) is { } action
            && !address.StartsWith("data.", StringComparison.Ordinal))
        {
            yield return make(address, action, hook);
        }
    }

    private static string? Address(JsonElement holder) => holder.Object("resource")?.Text("addr");

    private static IEnumerable<EngineEvent> Diagnostic(DateTimeOffset at, JsonElement? diagnostic)
    {
        if (diagnostic is not { } said)
            yield break;
        var severity = said.Text("severity") == "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        var text = string.Join(": ", new[] { said.Text("summary"), said.Text("detail") }.Where(part => part is not null));
        yield return new DiagnosticReported(at, severity, ErrorReader.Read(text, said.Text("address")));
    }

    // The summary of the plan comes first, with "operation": "plan"; only the last one tells what was done.
    private IEnumerable<EngineEvent> Summary(DateTimeOffset at, JsonElement? changes) =>
        changes is { } counted && counted.Text("operation") is "apply" or "destroy"
            ? [new RunSummary(at, _changes with { Imported = changes.Value.Number("import") })] : [];
}
