using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Journal;

/// <summary>What lies in a stack's directory besides the engine's own files.</summary>
/// <param name="Directory">The directory.</param>
public sealed record StackFiles(string Directory)
{
    /// <summary>The program.</summary>
    public string Program => Path.Combine(Directory, "main.tf.json");

    /// <summary>The values of its variables: may hold secrets.</summary>
    public string Variables => Path.Combine(Directory, "terraform.tfvars.json");

    /// <summary>The latest run: who, what, since when, and how it ended.</summary>
    public string Run => Path.Combine(Directory, "run.json");

    /// <summary>The program of the latest run, import blocks left out: what it made can only be taken over by these words.</summary>
    public string RunProgram => Path.Combine(Directory, "run-program.json");

    /// <summary>What was last applied with success.</summary>
    public string Applied => Path.Combine(Directory, "applied.json");

    /// <summary>The journal of the run before, kept for people.</summary>
    public string PreviousJournal => Path.Combine(Directory, "journal.previous.ndjson");

    /// <summary>The files by which a running engine is followed.</summary>
    public EngineFiles Engine => new(Directory);
}
