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

    /// <summary>
    /// The stack for what lies between regions, empty. It can reach every region, also one that was just taken out, as long as status knows it: OpenTofu and Terraform delete nothing in a region whose
    /// provider is no longer in the program.
    /// </summary>
    public StackBuilder GlobalStack()
    {
        var stack = Stack(WellKnownOutputs.GlobalStack, PrimaryRegion);
        var known = Spec.Regions.Select(region => region.Name).Concat(environment.Status?.Regions.Select(region => region.Name) ?? []);
        foreach (var region in known.Distinct(StringComparer.Ordinal).Where(region => region != PrimaryRegion))
            stack.Reach(Provider(region, Identifier.From(region)));
        return stack;
    }

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
