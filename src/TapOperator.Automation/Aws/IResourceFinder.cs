using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>Which resource is looked for, after its creation may have been cut short.</summary>
/// <param name="Stack">The stack it belongs to.</param>
/// <param name="Type">Its Terraform type, such as <c>aws_vpc</c>.</param>
/// <param name="Address">Its address, such as <c>aws_vpc.main</c>: the value of its tag <c>tapoperator.io/address</c>.</param>
/// <param name="Arguments">Its arguments as the program has them; references are resolved as far as ids are known, all others are still <c>${...}</c> text.</param>
/// <param name="Access">Credentials, role and region.</param>
public sealed record ResourceQuery(StackId Stack, string Type, string Address, JsonObject Arguments, AwsAccess Access)
{
    /// <summary>Whether only our own tags are proof enough: something of that name may be somebody else's.</summary>
    public bool MustBeTagged { get; init; }
}

/// <summary>What looking for a resource brought to light.</summary>
/// <param name="ImportId">The id to import it by; null when there is nothing to import. It may follow from the name alone: then the provider will say whether there is such a thing.</param>
/// <param name="Evidence">How that is known, for the recovery report.</param>
public sealed record ResourceFinding(string? ImportId, string Evidence);

/// <summary>Finds in AWS what a dead engine may have made without writing it down.</summary>
public interface IResourceFinder
{
    /// <summary>The id by which a resource is imported whose provider id is known: for most types the same. Null when it has to be looked for all the same.</summary>
    /// <param name="query">The resource.</param>
    /// <param name="resourceId">Its provider id.</param>
    string? ImportIdOf(ResourceQuery query, string resourceId);

    /// <summary>Looks by the tag <c>tapoperator.io/address</c>, else by a name that follows from the arguments.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="EngineException">AWS could not be asked: nothing may be concluded.</exception>
    Task<ResourceFinding> FindAsync(ResourceQuery query, CancellationToken cancellationToken = default);

    /// <summary>Whether anything carries the stack's tag <c>tapoperator.io/stack</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="access">Credentials, role and region.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="EngineException">AWS could not be asked: nothing may be concluded.</exception>
    Task<bool> HasAnyAsync(StackId stack, AwsAccess access, CancellationToken cancellationToken = default);
}
