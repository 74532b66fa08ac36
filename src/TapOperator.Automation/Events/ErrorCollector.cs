using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Events;

/// <summary>Gathers from a run's events what failed: each failure once, with its address even where the engine forgot to say it.</summary>
public sealed class ErrorCollector
{
    private readonly List<EngineError> _errors = [];
    private readonly List<string> _failed = [];
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Takes the next event.</summary>
    /// <param name="engineEvent">The event.</param>
    public void Add(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case ResourceStarted { ResourceId: { } id } started:
                _ids[started.Address] = id;
                break;
            case ResourceFailed failed:
                _failed.Add(failed.Address);
                break;
            case DiagnosticReported { Severity: DiagnosticSeverity.Error } diagnostic:
                _errors.Add(diagnostic.Error);
                break;
        }
    }

    /// <summary>The failures so far.</summary>
    public IReadOnlyList<EngineError> Errors()
    {
        var unexplained = _failed.Except(_errors.Select(e => e.Address!).Where(a => a is not null)).ToList();
        var errors = _errors.Select(error => error.Address is null ? Placed(error, unexplained) : error).ToList();
        // "resource registration failed" only repeats, without an address, that something else failed.
        if (errors.Exists(e => !IsEcho(e)))
            errors.RemoveAll(IsEcho);
        errors.AddRange(unexplained.Where(a => errors.TrueForAll(e => e.Address != a)).Select(Unexplained));
        return [.. errors.DistinctBy(e => (e.Address, Key: e.RequestId ?? e.Message))];
    }

    // Terraform leaves the address out of some failed deletions; AWS's message names the id, or there is only one candidate.
    private EngineError Placed(EngineError error, List<string> unexplained)
    {
        var address = unexplained.Find(a => _ids.TryGetValue(a, out var id) && error.Message.Contains(id, StringComparison.Ordinal))
            ?? (unexplained is [var only] && error.Code is not null ? only : null);
        return address is null ? error : error with { Address = address };
    }

    private static bool IsEcho(EngineError error) =>
        error.Address is null && error.Message.Contains("resource registration failed", StringComparison.Ordinal);

    private static EngineError Unexplained(string address) => new(ErrorClass.Unknown, "failed, and the engine did not say why") { Address = address };
}
