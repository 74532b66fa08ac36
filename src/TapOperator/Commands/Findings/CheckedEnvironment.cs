using TapOperator.Blueprints;
using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Commands.Findings;

/// <summary>An environment of a manifest file, checked.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Name">The environment's name.</param>
/// <param name="Findings">What does not keep a policy.</param>
internal sealed record CheckedEnvironment(string File, string Name, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Policy.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;
}
