using System.Text;
using System.Text.Json.Nodes;
using TapOperator.Automation.Events;
using TapOperator.Automation.Files;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Journal;

/// <summary>
/// The run record and the journal of one stack. Order matters: a run is recorded, with the program it will use, before its engine is started; the record is closed only
/// after the engine has saved its state. Journals of runs that did not end well are kept together, so that even the third attempt knows what the first one made.
/// </summary>
/// <param name="files">The stack's files.</param>
public sealed class RunJournal(StackFiles files)
{
    /// <summary>The latest run; null when the stack was never run.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RunRecord?> ReadAsync(CancellationToken cancellationToken) => JsonFile.ReadAsync<RunRecord>(files.Run, cancellationToken);

    /// <summary>Records a run that is about to start.</summary>
    /// <param name="run">The run.</param>
    /// <param name="program">The program it will use, import blocks left out.</param>
    public async Task BeginAsync(RunRecord run, JsonObject program)
    {
        PrivateFile.CreateDirectory(files.Directory);
        var previous = await ReadAsync(CancellationToken.None);
        // The program first: a record without its program could not be recovered from.
        await PrivateFile.WriteAsync(files.RunProgram, Encoding.UTF8.GetBytes(program.ToJsonString()));
        if (previous is null or { IsFinished: true })
            Rotate();
        else
            await EndHalfLineAsync();
        await JsonFile.WriteAsync(files.Run, run);
    }

    /// <summary>Records that a run has ended with its state saved.</summary>
    /// <param name="run">The run, with time and outcome.</param>
    public Task EndAsync(RunRecord run) => JsonFile.WriteAsync(files.Run, run);

    /// <summary>The program of the latest run; null when there is none.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<JsonObject?> ReadProgramAsync(CancellationToken cancellationToken) => File.Exists(files.RunProgram)
        ? JsonNode.Parse(await File.ReadAllBytesAsync(files.RunProgram, cancellationToken))?.AsObject()
        : null;

    /// <summary>What the journal says of the resources.</summary>
    /// <param name="parser">Reads the engine's lines.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<JournalDigest> DigestAsync(IEventParser parser, CancellationToken cancellationToken)
    {
        var digest = new JournalDigest();
        if (!File.Exists(files.Engine.Journal))
            return digest;
        await foreach (var line in File.ReadLinesAsync(files.Engine.Journal, cancellationToken))
        {
            foreach (var engineEvent in parser.Parse(line))
                digest.Add(engineEvent);
        }
        return digest;
    }

    /// <summary>The engine process that the latest run started; null when it did not come so far.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<ProcessIdentity?> ReadEngineAsync(CancellationToken cancellationToken) => JsonFile.ReadAsync<ProcessIdentity>(files.Engine.Identity, cancellationToken);

    private void Rotate()
    {
        File.Delete(files.Engine.Identity);
        if (File.Exists(files.Engine.Journal))
            File.Move(files.Engine.Journal, files.PreviousJournal, overwrite: true);
    }

    // A dead engine may have left half a line: the next one must not write on in it.
    private async Task EndHalfLineAsync()
    {
        File.Delete(files.Engine.Identity);
        if (File.Exists(files.Engine.Journal))
            await File.AppendAllTextAsync(files.Engine.Journal, "\n");
    }
}
