namespace TapOperator.Entities.Rules;

/// <summary>
/// Fields that cannot change once an apply has begun (<c>status.applied</c> is there), because names and addresses of made resources hang on them.
/// The rules on the spec compare with <c>oldSelf.spec</c> and not with <c>status.applied</c>, so that a status write can never be refused by them.
/// </summary>
public static class ImmutableRules
{
    private const string NotApplied = "!has(oldSelf.status) || !has(oldSelf.status.applied) || ";

    /// <summary>CEL on the object: the suffix stays.</summary>
    public const string Suffix = NotApplied
        + "(has(self.spec.suffix) ? self.spec.suffix : '') == (has(oldSelf.spec.suffix) ? oldSelf.spec.suffix : '')";

    /// <summary>What the user reads.</summary>
    public const string SuffixMessage = "suffix cannot change once the environment has been applied: every resource name contains it";

    /// <summary>CEL on the object: the primary region stays; absent means the first of <c>regions</c>.</summary>
    public const string PrimaryRegion = NotApplied
        + "(has(self.spec.primaryRegion) ? self.spec.primaryRegion : self.spec.regions[0].name)"
        + " == (has(oldSelf.spec.primaryRegion) ? oldSelf.spec.primaryRegion : oldSelf.spec.regions[0].name)";

    /// <summary>What the user reads.</summary>
    public const string PrimaryRegionMessage = "primaryRegion cannot change once the environment has been applied: secrets, replicas and trails start from it";

    /// <summary>CEL on the object: a region that was there keeps its address range.</summary>
    public const string RegionCidr = NotApplied
        + "self.spec.regions.all(r, oldSelf.spec.regions.all(o, o.name != r.name"
        + " || (has(o.cidr) ? o.cidr : '') == (has(r.cidr) ? r.cidr : '')))";

    /// <summary>What the user reads.</summary>
    public const string RegionCidrMessage = "the cidr of a region cannot change once the environment has been applied: AWS would have to replace the whole VPC";

    /// <summary>
    /// CEL on the object: what was claimed stays claimed. A status that was computed from an old copy of the object would take it away, and with it the only
    /// thing that tells, when the operator's volume is lost too, that an engine was ever at work.
    /// </summary>
    public const string Claim = NotApplied + "(has(self.status) && has(self.status.applied))";

    /// <summary>What the operator reads.</summary>
    public const string ClaimMessage = "status.applied stays once it is there: without it nobody could tell that an apply was begun";

    /// <summary>CEL on the object: the state stays where it is.</summary>
    public const string StatePlace = NotApplied + "self.spec.engine.state == oldSelf.spec.engine.state";

    /// <summary>What the user reads.</summary>
    public const string StatePlaceMessage = "engine.state cannot change once the environment has been applied: the state would stay behind, and everything would be made again";
}
