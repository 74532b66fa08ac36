namespace TapOperator.Automation.Processes;

/// <summary>How an engine process ended.</summary>
/// <param name="Code">Its exit code; 128 plus the signal's number when a signal ended it; -1 when it was not our child, so that nobody told us.</param>
/// <param name="WasInterrupted">Whether we asked it to stop.</param>
/// <param name="WasKilled">Whether it died of a signal, ours or another's: then its state may not be saved.</param>
/// <param name="StandardError">The last of what it wrote to standard error.</param>
/// <param name="Elapsed">How long it ran.</param>
internal sealed record EngineExit(int Code, bool WasInterrupted, bool WasKilled, string StandardError, TimeSpan Elapsed);
