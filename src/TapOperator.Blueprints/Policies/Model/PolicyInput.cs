using TapOperator.Blueprints.Policies.Views;
using TapOperator.Entities.Spec;

namespace TapOperator.Blueprints.Policies.Model;

/// <summary>What a policy looks at: one stack's program and the manifest it comes from.</summary>
/// <param name="Program">The program.</param>
/// <param name="Spec">The manifest.</param>
internal sealed record PolicyInput(ProgramView Program, TapEnvironmentSpec Spec);
