namespace TapOperator.Blueprints.Rights.Table;

/// <summary>What one resource type takes to be made, read, changed, tagged, imported and deleted.</summary>
/// <param name="Actions">IAM actions by scope.</param>
/// <param name="PassedTo">Services that are given a role of the program, such as <c>lambda.amazonaws.com</c>.</param>
/// <param name="LinkedRoles">Services whose own role AWS makes with the first of these resources in an account.</param>
public sealed record TypeRights(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Actions,
    IReadOnlyList<string>? PassedTo = null,
    IReadOnlyList<string>? LinkedRoles = null);
