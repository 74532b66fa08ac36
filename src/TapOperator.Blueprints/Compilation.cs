using TapOperator.Programs.Model;

namespace TapOperator.Blueprints;

/// <summary>The programs that a spec stands for.</summary>
/// <param name="Regions">One program per region, in the spec's order; the stack's name is the region's.</param>
/// <param name="Global">What lies between the regions; null when nothing does. Its stack's name is <c>global</c>.</param>
/// <param name="Outputs">What the environment publishes.</param>
public sealed record Compilation(IReadOnlyList<StackProgram> Regions, StackProgram? Global, IReadOnlyList<PublishedOutput> Outputs);

/// <summary>One output of the environment, and the stack output it comes from.</summary>
/// <param name="Name">The name under which users find it.</param>
/// <param name="Stack">The stack that has it.</param>
/// <param name="OutputName">Its name among that stack's outputs.</param>
/// <param name="Sensitive">Whether it is a secret.</param>
public sealed record PublishedOutput(string Name, string Stack, string OutputName, bool Sensitive = false);
