namespace TapOperator.Automation.Events;

/// <summary>How many resources were, or would be, changed in which way.</summary>
/// <param name="Created">Made.</param>
/// <param name="Updated">Changed in place.</param>
/// <param name="Replaced">Deleted and made again.</param>
/// <param name="Deleted">Deleted.</param>
/// <param name="Imported">Existing ones taken into the state.</param>
public sealed record ChangeCounts(int Created = 0, int Updated = 0, int Replaced = 0, int Deleted = 0, int Imported = 0)
{
    /// <summary>Nothing at all.</summary>
    public static ChangeCounts None { get; } = new();

    /// <summary>The sum of all kinds.</summary>
    public int Total => Created + Updated + Replaced + Deleted + Imported;

    /// <summary>Counts one more of the given action.</summary>
    /// <param name="action">The action to count; <see cref="ChangeAction.None"/> and <see cref="ChangeAction.Read"/> change nothing.</param>
    public ChangeCounts Plus(ChangeAction action) => action switch
    {
        ChangeAction.Create => this with { Created = Created + 1 },
        ChangeAction.Update => this with { Updated = Updated + 1 },
        ChangeAction.Replace => this with { Replaced = Replaced + 1 },
        ChangeAction.Delete => this with { Deleted = Deleted + 1 },
        ChangeAction.Import => this with { Imported = Imported + 1 },
        _ => this,
    };
}
