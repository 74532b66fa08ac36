using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.States;

namespace TapOperator.Automation.Drivers;

/// <summary>
/// Secrets that a program needs and nobody gives. They are made up once and stay beside the state (0600) as long as the stack: what is made again by a later run
/// must get the same one. Programs hand them to write-only arguments, so that no state holds them.
/// </summary>
internal static class GeneratedValues
{
    /// <summary>Name of the file in the stack's directory.</summary>
    public const string FileName = "generated.json";

    // Letters and digits only: every database and every JSON text takes them as they are. 32 of 62 characters are 190 bits.
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 32;

    /// <summary>The stack's values, with those that were made up.</summary>
    /// <param name="work">The stack; its directory is there.</param>
    /// <param name="state">Where its state is.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="JsonException">The file with the secrets is damaged: it was written whole or not at all, so somebody else has been at it.</exception>
    public static async Task<IReadOnlyDictionary<string, JsonNode?>> AddAsync(StackWork work, IStateFolder state, CancellationToken cancellationToken)
    {
        List<string> wanted = [.. work.Program.Variables.Where(variable => variable.IsGenerated).Select(variable => variable.Name)];
        if (wanted.Count == 0)
            return work.Inputs;
        var file = await KeptFile.ReadAsync(work.Directory, FileName, state, cancellationToken);
        var kept = file is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        var missing = wanted.Where(name => !kept.ContainsKey(name)).ToList();
        foreach (var name in missing)
            kept[name] = RandomNumberGenerator.GetString(Alphabet, Length);
        // On the disk before an engine can use them.
        if (missing.Count > 0)
            await KeptFile.WriteAsync(work.Directory, FileName, JsonSerializer.SerializeToUtf8Bytes(kept), state, cancellationToken);
        var values = work.Inputs.ToDictionary(StringComparer.Ordinal);
        foreach (var name in wanted)
            values[name] = kept[name];
        return values;
    }
}
