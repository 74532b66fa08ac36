using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;
using TapOperator.Entities.Spec;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Policies;

/// <summary>Checks compiled programs before anything runs. Pure.</summary>
public static class PolicyCheck
{
    /// <summary>Checks all programs of an environment.</summary>
    /// <param name="spec">The manifest that they were compiled from.</param>
    /// <param name="compilation">The programs.</param>
    /// <returns>What breaks a policy: by stack, then in the order of the catalog.</returns>
    public static IReadOnlyList<Finding> Run(TapEnvironmentSpec spec, Compilation compilation) =>
        [.. compilation.Regions.Append(compilation.Global).OfType<StackProgram>().SelectMany(program => Run(spec, program))];

    /// <summary>Checks one program.</summary>
    /// <param name="spec">The manifest that it was compiled from.</param>
    /// <param name="program">The program.</param>
    /// <returns>What breaks a policy, in the order of the catalog.</returns>
    public static IReadOnlyList<Finding> Run(TapEnvironmentSpec spec, StackProgram program) => Run(new PolicyInput(ProgramView.Of(program), spec));

    /// <summary>Checks one program that was read already.</summary>
    internal static IReadOnlyList<Finding> Run(PolicyInput input) =>
    [
        .. from policy in PolicyCatalog.All
           from violation in policy.Check(input)
           select new Finding(policy, input.Program.Stack, violation.Resource.Address, violation.Message),
    ];
}
