using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;

namespace TapOperator.Automation.Recovery;

/// <summary>Finds out what a dead run has made, and plans what to do about it. Changes nothing.</summary>
/// <param name="finder">Looks in AWS.</param>
/// <param name="time">The clock.</param>
/// <param name="settle">How long AWS may still be working on a request whose sender is dead.</param>
internal sealed class Investigation(IResourceFinder finder, TimeProvider time, TimeSpan settle)
{
    /// <summary>Investigates.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="operation">What is going to be done with it.</param>
    /// <param name="state">What the engine's state knows.</param>
    /// <param name="journal">What the dead runs wrote down.</param>
    /// <param name="lost">Addresses of which no file says whether they were made.</param>
    /// <param name="wanted">The program that is to be applied.</param>
    /// <param name="died">The program of the dead run.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<RecoveryPlan> PlanAsync(
        StackWork work,
        RunOperation operation,
        StateInventory state,
        JournalDigest journal,
        IReadOnlyList<string> lost,
        JsonObject wanted,
        JsonObject died,
        CancellationToken cancellationToken)
    {
        var steps = new List<string>();
        var adoptions = new List<Adoption>();
        var superseded = RecoveryPlanner.Superseded(state, journal);
        var questions = RecoveryPlanner.Questions(state, journal).Concat(superseded).Concat(RecoveryPlanner.Lost(lost)).ToList();
        if (questions.Exists(q => q.ResourceId is null))
            await Task.Delay(settle, time, cancellationToken);
        var (current, former) = (new ProgramDocument(wanted), new ProgramDocument(died));
        foreach (var question in questions)
        {
            var program = current.Block(question.Address) is null ? former : current;
            if (program.Block(question.Address) is not { } block)
                steps.Add($"{question.Address}: {question.Evidence}, but no program has it any more; left alone");
            else
                await AnswerAsync(question, program, block);
        }
        var toAdopt = adoptions.Select(a => a.Address).ToHashSet();
        return new(adoptions, [.. superseded.Select(s => s.Address)], Program(operation, state, toAdopt, current, former), steps);

        async Task AnswerAsync(OpenQuestion question, ProgramDocument program, JsonObject block)
        {
            var query = Query(question.Address, program, block) with { MustBeTagged = question.MustBeTagged };
            var finding = question.ResourceId is { } id && finder.ImportIdOf(query, id) is { } known
                ? new ResourceFinding(known, question.Evidence)
                : await finder.FindAsync(query, cancellationToken);
            if (finding.ImportId is not { } importId)
            {
                steps.Add($"{question.Address}: {question.Evidence}; {finding.Evidence}");
                return;
            }
            adoptions.Add(new(question.Address, importId, finding.Evidence));
            steps.Add($"{question.Address}: {question.Evidence}; taken over as {importId} ({finding.Evidence})");
        }

        ResourceQuery Query(string address, ProgramDocument program, JsonObject block)
        {
            var ids = state.Resources.Values.Where(r => r.ResourceId is not null).ToDictionary(r => r.Address, r => r.ResourceId!);
            foreach (var trace in journal.Traces.Values.Where(t => t.ResourceId is not null))
                ids[trace.Address] = trace.ResourceId!;
            return new(
                work.Id, address[..address.IndexOf('.', StringComparison.Ordinal)], address, new ReferenceResolver(program, ids).Resolve(block), program.Access(block, work.Environment));
        }
    }

    // To go up, what the wanted program no longer has is added to it, to be taken over now and deleted by the next apply.
    // To destroy, nothing new may be made: only what there is stays in the program.
    private static JsonObject? Program(
        RunOperation operation, StateInventory state, IReadOnlySet<string> adopted, ProgramDocument current, ProgramDocument former)
    {
        var orphans = adopted.Where(address => current.Block(address) is null).ToList();
        var merged = orphans.Aggregate(current, (program, address) => program.With(address, former));
        if (operation == RunOperation.Destroy)
            return merged.Only(adopted.Concat(state.Resources.Keys).ToHashSet()).Root;
        return orphans.Count > 0 ? merged.Root : null;
    }
}
