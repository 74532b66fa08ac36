using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Running;

/// <summary>
/// Takes the values of a stack's secret variables out of what an engine says. Engines hide them in their own words, but a provider repeats AWS's, and AWS may name
/// what it refuses.
/// </summary>
/// <param name="work">The stack.</param>
internal sealed class SecretFilter(StackWork work)
{
    private const string Hidden = "[secret]";

    private readonly IReadOnlyList<string> _secrets =
    [
        .. work.Program.Variables
            .Where(variable => variable.Sensitive)
            .Select(variable => work.Inputs.TryGetValue(variable.Name, out var value) ? (string?)value : null)
            .OfType<string>()
            .Where(secret => secret.Length > 0),
    ];

    /// <summary>What a run came to, without secrets.</summary>
    public StackResult Clean(StackResult result) => result with { Errors = Clean(result.Errors) };

    /// <summary>Errors without secrets.</summary>
    public IReadOnlyList<EngineError> Clean(IReadOnlyList<EngineError> errors) =>
        _secrets.Count == 0 ? errors : [.. errors.Select(error => error with { Message = Clean(error.Message) })];

    private string Clean(string text) => _secrets.Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, Hidden, StringComparison.Ordinal));
}
