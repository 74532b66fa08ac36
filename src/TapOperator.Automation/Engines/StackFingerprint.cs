namespace TapOperator.Automation.Engines;

/// <summary>What decides whether an apply would have anything to do, the world's drift apart.</summary>
/// <param name="ProgramHash">SHA-256 of the program as it is written for the engine, lower-case hexadecimal.</param>
/// <param name="InputHash">SHA-256 of the input values as they are written for the engine, lower-case hexadecimal.</param>
/// <param name="Engine">The engine and its version.</param>
public sealed record StackFingerprint(string ProgramHash, string InputHash, EngineVersion Engine);
