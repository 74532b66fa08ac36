using TapOperator.Automation.Events;

namespace TapOperator.Automation.Terraform;

/// <summary>Terraform's actions in the words that all engines share.</summary>
internal static class TerraformActions
{
    /// <summary>One action of the event stream; null for what changes nothing.</summary>
    /// <param name="action">Terraform's word.</param>
    public static ChangeAction? Action(string? action) => action switch
    {
        "create" => ChangeAction.Create,
        "update" => ChangeAction.Update,
        "replace" => ChangeAction.Replace,
        "delete" => ChangeAction.Delete,
        "import" => ChangeAction.Import,
        "read" => ChangeAction.Read,
        _ => null,
    };

    /// <summary>The actions of one resource in a plan, such as <c>["delete","create"]</c>.</summary>
    /// <param name="actions">Terraform's words.</param>
    public static ChangeAction Of(IReadOnlyList<string> actions) => actions switch
    {
        [var one] => Action(one) ?? ChangeAction.None,
        ["create", "delete"] or ["delete", "create"] => ChangeAction.Replace,
        _ => ChangeAction.None,
    };
}
