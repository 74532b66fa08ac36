using TapOperator.Automation.Events;

namespace TapOperator.Automation.Pulumi;

/// <summary>Pulumi's step operations in the words that all engines share.</summary>
internal static class PulumiOperations
{
    /// <summary>What a step does to its resource; null for steps that only keep books (same, refresh, the old half of a replacement).</summary>
    /// <param name="operation">Pulumi's word.</param>
    public static ChangeAction? Action(string? operation) => operation switch
    {
        "create" => ChangeAction.Create,
        "update" => ChangeAction.Update,
        "create-replacement" or "import-replacement" => ChangeAction.Replace,
        "delete" => ChangeAction.Delete,
        "import" => ChangeAction.Import,
        "read" => ChangeAction.Read,
        _ => null,
    };
}
