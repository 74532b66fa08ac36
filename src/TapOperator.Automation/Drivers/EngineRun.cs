using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Events;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Drivers;

/// <summary>Runs an engine that changes things and makes a result of what it said.</summary>
/// <param name="process">Starts and follows the process.</param>
internal sealed class EngineRun(EngineProcess process)
{
    /// <summary>Runs to the end.</summary>
    /// <param name="directory">The stack's directory.</param>
    /// <param name="runId">Marks every process of the run.</param>
    /// <param name="onEvent">Called for each event as it arrives.</param>
    /// <param name="command">What to start.</param>
    /// <param name="parser">Reads the engine's lines.</param>
    /// <param name="cancellationToken">Asks the engine to stop.</param>
    public async Task<StackResult> RunAsync(
        string directory, string runId, Action<EngineEvent>? onEvent, EngineCommand command, IEventParser parser, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var errors = new ErrorCollector();
        var changes = ChangeCounts.None;
        var exit = await process.RunAsync(command, new EngineFiles(directory), runId, Take, cancellationToken);
        return Result(exit, changes, errors.Errors());

        void Take(string line)
        {
            foreach (var engineEvent in parser.Parse(line))
            {
                errors.Add(engineEvent);
                if (engineEvent is RunSummary summary)
                    changes = summary.Changes;
                else if (engineEvent is ResourceDone done)
                    changes = changes.Plus(done.Action);
                onEvent?.Invoke(engineEvent);
            }
        }
    }

    private static StackResult Result(EngineExit exit, ChangeCounts changes, IReadOnlyList<EngineError> errors)
    {
        if (exit is { Code: 0, WasInterrupted: false })
            return new(StackOutcome.Succeeded) { Changes = changes, Elapsed = exit.Elapsed };
        var stopped = exit.WasInterrupted || exit.WasKilled;
        return new(stopped ? StackOutcome.Interrupted : StackOutcome.Failed)
        {
            Changes = changes,
            Elapsed = exit.Elapsed,
            IsStateSaved = !exit.WasKilled,
            Errors = stopped ? [Stopped(exit), .. errors] : errors.Count > 0 ? errors : [Unexplained(exit)],
        };
    }

    private static EngineError Stopped(EngineExit exit) => new(ErrorClass.Interrupted, exit.WasKilled
        ? $"the engine was killed (signal {exit.Code - 128}) before it could save its state"
        : "the run was asked to stop and did so with its state saved")
    {
        Remedy = exit.WasKilled ? "The next run finds out what was made and goes on from there." : "The next run goes on from there.",
    };

    private static EngineError Unexplained(EngineExit exit) => exit.StandardError.Trim() is { Length: > 0 } text
        ? ErrorReader.Read(text)
        : new(ErrorClass.Unknown, $"the engine ended with exit code {exit.Code} and said nothing");
}
