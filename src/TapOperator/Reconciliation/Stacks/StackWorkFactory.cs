using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;
using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Programs.Model;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Settings;

namespace TapOperator.Reconciliation.Stacks;

/// <summary>Says for a stack where its files are, who works on it, with which credentials.</summary>
internal sealed class StackWorkFactory(OperatorSettings settings, IHolderSource holders)
{
    public StackWork Create(ReconcileScope scope, StackSlot slot, StackProgram program, IReadOnlyDictionary<string, JsonNode?>? inputs = null)
    {
        var environment = scope.Environment;
        var id = IdOf(environment, slot.Name);
        return new StackWork
        {
            Id = id,
            Directory = id.DirectoryUnder(settings.StateDirectory),
            State = StatePlaces.Of(environment, slot.Name, settings.LeaseNamespace),
            Program = program,
            Inputs = inputs ?? new Dictionary<string, JsonNode?>(),
            Environment = settings.EnvironmentFor(environment.Spec.Engine.State.Type),
            Account = scope.KnownFacts.AccountId,
            Holder = holders.Current(),
            HolderIsKnownDead = string.Equals(environment.Annotation(TapAnnotations.Unlock), slot.Name, StringComparison.Ordinal),
            OnEvent = engineEvent => slot.Progress?.Observe(engineEvent),
        };
    }

    /// <summary>
    /// The stacks that have left files, whatever the manifest says now. When the state is elsewhere the files may be gone: then those that status knows count too, once
    /// an apply was claimed (ClaimPhase). Before that only a run record tells of an engine: without one nothing was ever begun, and its place need not be asked.
    /// </summary>
    public IReadOnlyList<string> Existing(TapEnvironment environment)
    {
        var directory = EnvironmentDirectory(environment);
        var names = Directory.Exists(directory) ? Directory.EnumerateDirectories(directory).Select(Path.GetFileName).OfType<string>() : [];
        if (environment.Spec.Engine.State.Type == EngineStateType.Local)
            return Sorted(names);
        if (environment.Status is not { Applied: not null } status)
            return Sorted(names.Where(stack => File.Exists(new StackFiles(Path.Combine(directory, stack)).Run)));
        names = names.Concat(status.Regions.Select(region => region.Name));
        return Sorted(status.Global is null ? names : names.Append(WellKnownOutputs.GlobalStack));
    }

    /// <summary>Removes what is left of files when no stack is left: the directory itself, and files of engines that only looked.</summary>
    public void RemoveDirectory(TapEnvironment environment)
    {
        var directory = EnvironmentDirectory(environment);
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    /// <summary>Where all stacks of the environment live.</summary>
    private string EnvironmentDirectory(TapEnvironment environment) =>
        Path.GetDirectoryName(IdOf(environment, WellKnownOutputs.GlobalStack).DirectoryUnder(settings.StateDirectory))!;

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static StackId IdOf(TapEnvironment environment, string stack) =>
        new(environment.Metadata.NamespaceProperty, environment.Metadata.Name, environment.Metadata.Uid, stack);
}
