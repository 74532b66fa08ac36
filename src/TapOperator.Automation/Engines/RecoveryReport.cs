namespace TapOperator.Automation.Engines;

/// <summary>What was done about a run that had not come to its end.</summary>
/// <param name="RunId">The unfinished run.</param>
/// <param name="Holder">Who had been running it.</param>
/// <param name="Steps">What was found and done, one line each, for people.</param>
/// <param name="Adoptions">What AWS held and the state did not, and by which evidence it was found.</param>
public sealed record RecoveryReport(string RunId, RunHolder Holder, IReadOnlyList<string> Steps, IReadOnlyList<Adoption> Adoptions);
