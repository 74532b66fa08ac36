using System.Text.Json.Nodes;
using TapOperator.Automation.Events;
using TapOperator.Programs.Model;

namespace TapOperator.Automation.Engines;

/// <summary>All that an engine needs to know to work on one stack.</summary>
public sealed record StackWork
{
    /// <summary>Which stack.</summary>
    public required StackId Id { get; init; }

    /// <summary>The stack's own directory: program, state, journal and run record live here. Made (0700) when absent.</summary>
    public required string Directory { get; init; }

    /// <summary>Where the state is.</summary>
    public StatePlace State { get; init; } = StatePlace.Local;

    /// <summary>The resources.</summary>
    public required StackProgram Program { get; init; }

    /// <summary>
    /// Values for the program's variables; they are written to a 0600 file, never to a command line. To delete, those from Secrets may be left out: the Secret may be gone.
    /// </summary>
    public IReadOnlyDictionary<string, JsonNode?> Inputs { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>Environment variables for the engine: AWS credentials and the like. Nothing else of ours is inherited but what a process needs to run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The AWS account that it is done in; empty when that is not known.</summary>
    public string Account { get; init; } = "";

    /// <summary>Who does the work: recorded before anything starts.</summary>
    public required RunHolder Holder { get; init; }

    /// <summary>Whether a person has said that whoever held this stack before is dead: it counts where nothing else can tell, and never against proof.</summary>
    public bool HolderIsKnownDead { get; init; }

    /// <summary>Marks every process of the run, so that none is forgotten. The stack runner gives each run its own.</summary>
    public string RunId { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Called for each event as it arrives, one at a time and in order; must not block.</summary>
    public Action<EngineEvent>? OnEvent { get; init; }
}
