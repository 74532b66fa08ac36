namespace TapOperator.Programs.Serialization;

/// <summary>A program contradicts itself. That is a defect of the blueprint that made it, never of a user's spec.</summary>
/// <param name="message">Stack and contradiction.</param>
public sealed class ProgramException(string message) : Exception(message);
