namespace TapOperator.Testing.Machine;

/// <summary>This machine lacks something; the message says what, and the command that installs it.</summary>
public sealed class PartMissingException(string message) : Exception(message);
