using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Naming;

/// <summary>One pattern for all resources, and one for buckets.</summary>
public sealed class NamingSpec
{
    /// <summary>The pattern used when none is given.</summary>
    public const string DefaultPattern = "{name}-{service}-{region}-{suffix}";

    /// <summary>
    /// The name of a resource. Filled in: <c>{service}</c> what it is (vpc, storage, ...), <c>{region}</c>, <c>{suffix}</c>, <c>{name}</c> of this object,
    /// <c>{namespace}</c>, <c>{account}</c>. <c>{service}</c> and <c>{region}</c> must be there. An empty value takes the hyphen before it away.
    /// Written in lower case where AWS allows nothing else (S3, RDS).
    /// </summary>
    [Length(1, 100)]
    [Cel(NamingRules.Tokens, NamingRules.TokensMessage)]
    [Cel(NamingRules.Characters, NamingRules.CharactersMessage)]
    public string Pattern { get; set; } = DefaultPattern;

    /// <summary>The name of S3 buckets, which are unique in the world, with the same fillings. Absent: <c>pattern</c> in lower case.</summary>
    [Length(1, 100)]
    [Cel(NamingRules.Tokens, NamingRules.TokensMessage)]
    [Cel(NamingRules.Characters, NamingRules.CharactersMessage)]
    public string? BucketPattern { get; set; }
}
