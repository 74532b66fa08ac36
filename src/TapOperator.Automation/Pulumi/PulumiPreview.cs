using System.Text.Json;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;

namespace TapOperator.Automation.Pulumi;

/// <summary>Reads the digest that <c>pulumi preview --json</c> prints.</summary>
internal static class PulumiPreview
{
    /// <summary>Makes a plan of it.</summary>
    /// <param name="json">The digest; anything else when the preview failed early.</param>
    /// <param name="failure">Standard error when the preview failed; null when it did not.</param>
    public static StackPlan Read(string json, string? failure)
    {
        // Warnings may be printed as events before the digest, which is the last and the only indented object.
        var start = json.StartsWith("{\n", StringComparison.Ordinal) ? 0 : json.IndexOf("\n{\n", StringComparison.Ordinal) + 1;
        if (!TryParse(json[start..], out var digest))
            return new() { Errors = [ErrorReader.Read(failure is { Length: > 0 } ? failure : "the preview printed no digest")] };
        if (failure is not null)
            return new() { Errors = Errors(digest, failure) };
        return new() { Changes = [.. digest.Items("steps").Select(Change).Where(c => c is not null).Select(c => c!)] };
    }

    private static PlannedChange? Change(JsonElement step)
    {
        if (PulumiNames.Address(step.Text("urn")) is not { } address || Action(step.Text("op")) is not { } action || action == ChangeAction.Read)
            return null;
        IReadOnlyList<string> attributes = [.. step.Items("diffReasons").Select(reason => PulumiNames.Snake(reason.GetString() ?? ""))];
        return new(address, action, attributes);
    }

    // A run tells the halves of a replacement, a digest the whole of it.
    private static ChangeAction? Action(string? operation) => operation == "replace" ? ChangeAction.Replace : PulumiOperations.Action(operation);

    private static IReadOnlyList<EngineError> Errors(JsonElement digest, string failure)
    {
        var collector = new ErrorCollector();
        foreach (var diagnostic in digest.Items("diagnostics").Where(d => d.Text("severity") == "error"))
        {
            var error = ErrorReader.Read(diagnostic.Text("message") ?? "", PulumiNames.Address(diagnostic.Text("urn")));
            collector.Add(new DiagnosticReported(DateTimeOffset.UnixEpoch, DiagnosticSeverity.Error, error));
        }
        return collector.Errors() is { Count: > 0 } errors ? errors : [ErrorReader.Read(failure.Length > 0 ? failure : "the preview failed")];
    }

    private static bool TryParse(string json, out JsonElement digest)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            digest = document.RootElement.Clone();
            return digest.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            digest = default;
            return false;
        }
    }
}
