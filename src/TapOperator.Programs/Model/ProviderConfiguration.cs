namespace TapOperator.Programs.Model;

/// <summary>One AWS region as seen through one set of credentials.</summary>
/// <param name="Region">Such as <c>eu-west-2</c>.</param>
public sealed record ProviderConfiguration(string Region)
{
    /// <summary>The name resources refer to; null for the program's default configuration.</summary>
    public string? Alias { get; init; }

    /// <summary>The role to take on; null to use the credentials as they are.</summary>
    public AssumeRole? AssumeRole { get; init; }

    /// <summary>The provider refuses to work in any other account; empty allows every account.</summary>
    public IReadOnlyList<string> AllowedAccountIds { get; init; } = [];

    /// <summary>
    /// Retries per API call, 0 or more. The provider's own default of 25 turns one failing API into a stall of minutes;
    /// what outlasts these is retried by the operator's queue.
    /// </summary>
    public int MaxRetries { get; init; } = 5;
}

/// <summary>A role in another account.</summary>
/// <param name="RoleArn">The role's ARN.</param>
/// <param name="ExternalId">The secret word the role's trust policy asks for; null for none.</param>
public sealed record AssumeRole(string RoleArn, string? ExternalId = null);
