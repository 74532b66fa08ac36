using k8s;
using k8s.Models;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Status;

namespace TapOperator.Entities;

/// <summary>
/// One secure AWS environment over one or more regions: the operator turns it into one infrastructure stack per region and one global stack,
/// brings them about, and reports VPC ids, KMS keys and endpoints in status.
/// </summary>
[KubernetesEntity(Group = Group, ApiVersion = Version, Kind = KindName, PluralName = Plural)]
[PrinterColumn("Ready", ".status.conditions[?(@.type==\"Ready\")].status", Order = 1, Description = "Whether every stack is as the spec says.")]
[PrinterColumn("Phase", ".status.phase", Order = 2, Description = "What the operator is doing, in one word.")]
[PrinterColumn("Regions", ".status.readyRegions", Order = 3, Description = "Regions that are Ready, of all.")]
[PrinterColumn("Primary-VPC", ".status.regions[?(@.role==\"Primary\")].vpcId", Order = 4, Description = "The VPC of the primary region.")]
[PrinterColumn("Cost/Mo", ".status.cost.monthly", Order = 5, Description = "The estimated cost of a month.")]
[PrinterColumn("Drift", ".status.driftSummary", Order = 6, Description = "What differs from the program in AWS.")]
[PrinterColumn("Age", ".metadata.creationTimestamp", Order = 7, Type = "date", Description = "Time since the environment was created.")]
[PrinterColumn("Engine", ".status.engine.type", Order = 8, Wide = true, Description = "The engine that holds the state.")]
[PrinterColumn("Last-Applied", ".status.lastApplied", Order = 9, Wide = true, Type = "date", Description = "Time since an apply last succeeded.")]
[PrinterColumn("Message", ".status.conditions[?(@.type==\"Ready\")].message", Order = 10, Wide = true, Description = "Why it is Ready or not.")]
[Cel(ImmutableRules.Suffix, ImmutableRules.SuffixMessage, FieldPath = ".spec.suffix")]
[Cel(ImmutableRules.PrimaryRegion, ImmutableRules.PrimaryRegionMessage, FieldPath = ".spec.primaryRegion")]
[Cel(ImmutableRules.RegionCidr, ImmutableRules.RegionCidrMessage, FieldPath = ".spec.regions")]
[Cel(ImmutableRules.StatePlace, ImmutableRules.StatePlaceMessage, FieldPath = ".spec.engine.state")]
[Cel(ImmutableRules.Claim, ImmutableRules.ClaimMessage, FieldPath = ".status")]
public sealed class TapEnvironment : IKubernetesObject<V1ObjectMeta>, ISpec<TapEnvironmentSpec>, IStatus<TapEnvironmentStatus?>
{
    /// <summary>The API group.</summary>
    public const string Group = "tapoperator.io";

    /// <summary>The API version.</summary>
    public const string Version = "v1alpha1";

    /// <summary>The kind.</summary>
    public const string KindName = "TapEnvironment";

    /// <summary>The resource name in URLs.</summary>
    public const string Plural = "tapenvironments";

    /// <summary>What may be typed instead of the resource name.</summary>
    public static IReadOnlyList<string> ShortNames { get; } = ["tapenv", "te"];

    /// <summary>The finalizer that keeps the object until its stacks are gone, or orphaned on purpose.</summary>
    public const string Finalizer = "tapoperator.io/environment";

    /// <summary>The API version of this object: tapoperator.io/v1alpha1.</summary>
    public string ApiVersion { get; set; } = $"{Group}/{Version}";

    /// <summary>The kind of this object: TapEnvironment.</summary>
    public string Kind { get; set; } = KindName;

    /// <summary>Standard object metadata.</summary>
    public V1ObjectMeta Metadata { get; set; } = new();

    /// <summary>The wanted state.</summary>
    [Required]
    public TapEnvironmentSpec Spec { get; set; } = new();

    /// <summary>The observed state.</summary>
    // Without any status kstatus would read Current from an object that the operator has not seen yet.
    [Default("""{"observedGeneration":-1}""")]
    public TapEnvironmentStatus? Status { get; set; }
}
