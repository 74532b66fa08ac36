namespace TapOperator.Blueprints.Rights.Table;

/// <summary>On what actions are allowed. Braces stand for what the programs in question have there: <c>{aws_iam_role.name}</c>, <c>{account}</c>, <c>{stacks}</c>.</summary>
/// <param name="Group">The document it goes into.</param>
/// <param name="Resources">ARNs; <c>*</c> where AWS lets nothing else be said.</param>
/// <param name="Global">Whether the service has no regions; actions of all others are limited to the regions of the programs.</param>
/// <param name="Conditions">What must hold besides.</param>
/// <param name="Note">Why it is so, where that does not follow from the Service Authorization Reference.</param>
/// <param name="Source">The document that says so.</param>
public sealed record Scope(
    string Group,
    IReadOnlyList<string> Resources,
    bool Global = false,
    IReadOnlyList<ScopeCondition>? Conditions = null,
    string? Note = null,
    string? Source = null);

/// <summary>A condition of a scope.</summary>
/// <param name="Operator">How to compare, such as <c>StringLike</c>.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">Any of these, with braces as in resources.</param>
/// <param name="Optional">Whether it is left out when there is nothing to compare with.</param>
public sealed record ScopeCondition(string Operator, string Key, IReadOnlyList<string> Values, bool Optional = false);
