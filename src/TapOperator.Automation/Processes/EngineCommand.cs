namespace TapOperator.Automation.Processes;

/// <summary>A program to start.</summary>
/// <param name="Program">The program file.</param>
/// <param name="Arguments">Its arguments; everybody on the machine may read them, so no secrets.</param>
/// <param name="Directory">Where it works.</param>
/// <param name="Environment">Its whole environment, but for what every process needs (see <see cref="CleanEnvironment"/>).</param>
internal sealed record EngineCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    string Directory,
    IReadOnlyDictionary<string, string> Environment);
