using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Programs.Model;

namespace TapOperator.Automation.Drivers;

/// <summary>
/// Values of variables that nobody gives any more: engines ask for them all the same when they delete, or take over what a dead run has made. They are what the stack
/// was last given. What was in a Secret and is not known any more is an empty text: a deletion makes nothing of it.
/// </summary>
internal static class EarlierValues
{
    /// <summary>The values, with those that the last run had.</summary>
    /// <param name="given">What is given now: it counts.</param>
    /// <param name="program">The stack's program.</param>
    /// <param name="document">The program that is to be run, when it is another one.</param>
    /// <param name="file">The values' file as the last run left it, if there was one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<string, JsonNode?>> AddAsync(
        IReadOnlyDictionary<string, JsonNode?> given, StackProgram program, JsonObject? document, string file, CancellationToken cancellationToken)
    {
        var declared = document is null ? program.Variables.Select(variable => variable.Name) : (document["variable"] as JsonObject ?? []).Select(variable => variable.Key);
        var missing = declared.Where(name => !given.ContainsKey(name)).ToList();
        if (missing.Count == 0)
            return given;
        var earlier = await ReadAsync(file, cancellationToken);
        var values = given.ToDictionary(StringComparer.Ordinal);
        foreach (var name in missing)
        {
            if (earlier.TryGetValue(name, out var value))
                values[name] = value;
            else if (program.Secrets.Any(secret => secret.Variable == name))
                values[name] = "";
        }

        return values;
    }

    // The file was written whole or not at all.
    private static async Task<Dictionary<string, JsonNode?>> ReadAsync(string file, CancellationToken cancellationToken) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, JsonNode?>>(await File.ReadAllBytesAsync(file, cancellationToken))! : [];
}
