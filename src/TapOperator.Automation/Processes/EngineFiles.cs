namespace TapOperator.Automation.Processes;

/// <summary>The files by which a running engine is followed, by us and by a successor.</summary>
/// <param name="Directory">The stack's directory.</param>
public sealed record EngineFiles(string Directory)
{
    /// <summary>The engine's standard output: its events, appended by the engine itself, so that our death neither loses one nor breaks its pipe.</summary>
    public string Journal => Path.Combine(Directory, "journal.ndjson");

    /// <summary>The engine's standard error of the latest run.</summary>
    public string Errors => Path.Combine(Directory, "stderr.log");

    /// <summary>Pid, start time and boot of the latest engine, written by the process itself before it becomes the engine.</summary>
    public string Identity => Path.Combine(Directory, "engine.json");
}
