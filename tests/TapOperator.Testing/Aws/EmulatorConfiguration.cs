namespace TapOperator.Testing.Aws;

/// <summary>How the emulator runs.</summary>
/// <param name="RunFolder">Log and pid; null for a new temporary folder that goes when the emulator does.</param>
/// <param name="KeepRunning">Leave it running when it is disposed; tools/emulator/stop.sh ends it.</param>
public sealed record EmulatorConfiguration(string? RunFolder = null, bool KeepRunning = false);
