using System.Security.Cryptography;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Programs.Serialization;

namespace TapOperator.Automation.Running;

/// <summary>Fingerprints of what would be applied.</summary>
internal static class Fingerprints
{
    /// <summary>The fingerprint.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="engine">The engine that would apply it.</param>
    public static StackFingerprint Of(StackWork work, EngineVersion engine) => new(
        Hash(ProgramSerializer.Serialize(work.Program, ProgramFolder.DialectOf(engine.Kind))),
        Hash(ProgramSerializer.SerializeVariables(work.Inputs)),
        engine);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
