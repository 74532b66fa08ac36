using System.Text.Json;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Pulumi;

/// <summary>Reads the engine events that <c>pulumi up --json</c> and <c>pulumi destroy --json</c> write.</summary>
public sealed class PulumiEventParser : IEventParser
{
    private ChangeCounts _changes = ChangeCounts.None;

    /// <inheritdoc/>
    public IEnumerable<EngineEvent> Parse(string line)
    {
        if (JsonLine.Read(line) is not { } document)
            return [];
        var at = DateTimeOffset.FromUnixTimeSeconds(document.Number("timestamp"));
        if (document.Object("resourcePreEvent") is { } started)
            return Step(started, (address, action, metadata) => new ResourceStarted(at, address, action, Id(metadata, "old")));
        if (document.Object("resOutputsEvent") is { } done)
            return Step(done, (address, action, metadata) => Done(at, address, action, Id(metadata, "new")));
        if (document.Object("resOpFailedEvent") is { } failed)
            return Step(failed, (address, action, _) => new ResourceFailed(at, address, action));
        if (document.Object("diagnosticEvent") is { } diagnostic)
            return Diagnostic(at, diagnostic);
        return document.Object("summaryEvent") is null ? [] : [new RunSummary(at, _changes)];
    }

    private ResourceDone Done(DateTimeOffset at, string address, ChangeAction action, string? id)
    {
        _changes = _changes.Plus(action);
        return new(at, address, action, id);
    }

    private static IEnumerable<EngineEvent> Step(JsonElement step, Func<string, ChangeAction, JsonElement, EngineEvent> make)
    {
        if (step.Object("metadata") is { } metadata && PulumiNames.Address(metadata.Text("urn")) is { } address
            && PulumiOperations.Action(metadata.Text("op")) is { } action)
        {
            yield return make(address, action, metadata);
        }
    }

    private static string? Id(JsonElement metadata, string side) => metadata.Object(side)?.Text("id");

    private static IEnumerable<EngineEvent> Diagnostic(DateTimeOffset at, JsonElement diagnostic)
    {
        // Debugging chatter comes by the hundreds; "info#err" is what a program wrote to its standard error.
        DiagnosticSeverity? severity = diagnostic.Text("severity") switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "info" or "info#err" => DiagnosticSeverity.Info,
            _ => null,
        };
        if (severity is { } known && diagnostic.Text("message") is { } message)
            yield return new DiagnosticReported(at, known, ErrorReader.Read(message, PulumiNames.Address(diagnostic.Text("urn"))));
    }
}
