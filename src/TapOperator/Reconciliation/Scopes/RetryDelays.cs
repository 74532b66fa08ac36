using TapOperator.Automation.Errors;

namespace TapOperator.Reconciliation.Scopes;

/// <summary>When what failed is tried again without anybody editing anything.</summary>
internal static class RetryDelays
{
    /// <summary>After throttling, time-outs and interruptions: AWS answers again soon.</summary>
    public static TimeSpan Soon { get; } = TimeSpan.FromSeconds(20);

    /// <summary>After a refusal that a person has to mend outside of the manifest: a permission, a quota, an engine.</summary>
    public static TimeSpan Slow { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a change in a Secret that a manifest refers to may go unnoticed.</summary>
    public static TimeSpan SecretChanges { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The delay for a set of errors: the soonest that makes sense for any of them.</summary>
    public static TimeSpan For(IEnumerable<EngineError> errors) => errors.Any(error => error.IsRetryable) ? Soon : Slow;
}
