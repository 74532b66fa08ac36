using TapOperator.Blueprints.Naming;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Composition;

/// <summary>What every stack of one environment has in common.</summary>
internal sealed class EnvironmentContext(TapEnvironment environment, AccountFacts facts)
{
    // Throttling is retried here for some seconds; what lasts longer is the operator's queue's to wait for.
    private const int MaxRetries = 5;

    /// <summary>What the user asks for.</summary>
    public TapEnvironmentSpec Spec => environment.Spec;

    /// <summary>What is known of the account.</summary>
    public AccountFacts Facts { get; } = facts;

    /// <summary>Names of resources.</summary>
    public EnvironmentNames Names { get; } = new(environment, facts.AccountId);

    /// <summary>The object's own name.</summary>
    public string Name => environment.Metadata.Name ?? "";

    /// <summary>What the tags that name stacks of this environment begin with.</summary>
    public string StackPrefix => $"{environment.Metadata.NamespaceProperty}/{Name}/";

    /// <summary>The region of central services.</summary>
    public string PrimaryRegion { get; } = environment.Spec.PrimaryRegionName();

    /// <summary>An empty stack of this environment.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="region">The region its resources are in.</param>
    public StackBuilder Stack(string stack, string region) =>
        new(stack, Provider(region), new StackTags(Spec.Tags, $"{StackPrefix}{stack}"))
        {
            PermissionsBoundary = Spec.Identity?.PermissionsBoundaryArn,
        };

    /// <summary>How the provider gets at a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="alias">The name resources refer to; null for the stack's own region.</param>
    public ProviderConfiguration Provider(string region, string? alias = null) => new(region)
    {
        Alias = alias,
        AllowedAccountIds = Spec.Account?.Id is { } id ? [id] : [],
        AssumeRole = Spec.Account?.RoleArn is { } role ? new AssumeRole(role, Spec.Account.ExternalId) : null,
        MaxRetries = MaxRetries,
    };
}
