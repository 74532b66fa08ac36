using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Model;

/// <summary>What a policy finds in one program.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Message">What is the matter with it.</param>
internal sealed record Violation(ResourceView Resource, string Message);
