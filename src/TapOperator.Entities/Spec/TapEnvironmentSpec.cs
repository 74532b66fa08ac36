using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec.Account;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Entities.Spec.Backup;
using TapOperator.Entities.Spec.Cdn;
using TapOperator.Entities.Spec.Compliance;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Delivery;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Entities.Spec.LoadBalancer;
using TapOperator.Entities.Spec.Monitoring;
using TapOperator.Entities.Spec.Naming;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.Notifications;
using TapOperator.Entities.Spec.PrivateApi;
using TapOperator.Entities.Spec.Protection;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Entities.Spec.Secrets;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Entities.Spec.Tables;

namespace TapOperator.Entities.Spec;

/// <summary>Only <c>regions</c> is required; a component that is absent is not built.</summary>
[Cel(RegionRules.PrimaryInRegions, RegionRules.PrimaryInRegionsMessage, FieldPath = ".primaryRegion")]
[Cel(RegionRules.NetworkNeedsCidrs, RegionRules.NetworkNeedsCidrsMessage, FieldPath = ".regions")]
[Cel(RegionRules.Residency, RegionRules.ResidencyMessage, FieldPath = ".regions")]
[Cel(TagRules.Required, TagRules.RequiredMessage, FieldPath = ".tags")]
public sealed class TapEnvironmentSpec
{
    /// <summary>
    /// Short word that tells this environment's resource names from those of others, such as <c>a1</c>. Cannot change once applied.
    /// </summary>
    [Length(1, 20)]
    [Cel(NamingRules.Suffix, NamingRules.SuffixMessage)]
    public string? Suffix { get; set; }

    /// <summary>
    /// The region of central services (secret originals, trail, Config). Absent: the first of <c>regions</c>. Cannot change once applied.
    /// </summary>
    [Length(1, 20)]
    public string? PrimaryRegion { get; set; }

    /// <summary>The AWS regions of the environment, one stack each.</summary>
    [Required, Items(1, 20), ListMap("name")]
    [Cel(RegionRules.Known, RegionRules.KnownMessage)]
    [Cel(RegionRules.CidrsDisjoint, RegionRules.CidrsDisjointMessage)]
    public IList<RegionSpec> Regions { get; set; } = [];

    /// <summary>The AWS account, and how the operator gets into it. Absent: the account of the operator's own credentials.</summary>
    public AccountSpec? Account { get; set; }

    /// <summary>How resources are named.</summary>
    public NamingSpec Naming { get; set; } = new();

    /// <summary>
    /// Tags on every resource that can have tags. The operator adds ManagedBy and its own tags that begin with <c>tapoperator.io/</c>.
    /// Values are fixed text: a creation date given here stays as it is and never causes an update.
    /// </summary>
    /// <remarks>Limits of AWS: 50 tags on a resource, key up to 128 and value up to 256 characters, no key that begins with <c>aws:</c>.</remarks>
    [Items(0, 40), Length(0, 256)]
    [Cel(TagRules.Keys, TagRules.KeysMessage)]
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tag keys that <c>tags</c> must have with a value; the environment is refused without them.</summary>
    [Items(0, 40), Length(1, 128), ListSet]
    public IList<string> RequiredTags { get; set; } = [];

    /// <summary>Where data may be; checked before anything is made.</summary>
    public ResidencySpec? Residency { get; set; }

    /// <summary>A VPC per region with its subnets, routes, security groups, flow logs and endpoints.</summary>
    public NetworkSpec? Network { get; set; }

    /// <summary>A customer managed KMS key per region. Everything that stores data uses it.</summary>
    public EncryptionSpec? Encryption { get; set; }

    /// <summary>Secrets Manager secrets, made in the primary region and replicated to the others.</summary>
    public SecretsSpec? Secrets { get; set; }

    /// <summary>IAM roles for instances and functions, password policy, access analyzer.</summary>
    public IdentitySpec? Identity { get; set; }

    /// <summary>Single EC2 instances in every region.</summary>
    public InstancesSpec? Instances { get; set; }

    /// <summary>An EC2 Auto Scaling group in every region.</summary>
    public AutoScalingSpec? AutoScaling { get; set; }

    /// <summary>An application load balancer in every region.</summary>
    public LoadBalancerSpec? LoadBalancer { get; set; }

    /// <summary>Lambda functions, each in every region.</summary>
    [Items(0, 10), ListMap("name")]
    public IList<FunctionSpec> Functions { get; set; } = [];

    /// <summary>An ECS Fargate cluster with one service in every region.</summary>
    public ContainersSpec? Containers { get; set; }

    /// <summary>An S3 bucket for the application's data in every region.</summary>
    public StorageSpec? Storage { get; set; }

    /// <summary>A CloudFront distribution over the buckets.</summary>
    public CdnSpec? Cdn { get; set; }

    /// <summary>A relational database (RDS PostgreSQL or Aurora MySQL).</summary>
    public DatabaseSpec? Database { get; set; }

    /// <summary>DynamoDB tables.</summary>
    [Items(0, 20), ListMap("name")]
    public IList<TableSpec> Tables { get; set; } = [];

    /// <summary>A private API Gateway REST API in every region.</summary>
    public PrivateApiSpec? PrivateApi { get; set; }

    /// <summary>An encrypted SNS topic per region and who hears of it.</summary>
    public NotificationsSpec? Notifications { get; set; }

    /// <summary>Application log groups and alarms.</summary>
    public MonitoringSpec? Monitoring { get; set; }

    /// <summary>AWS Config and CloudTrail.</summary>
    public ComplianceSpec? Compliance { get; set; }

    /// <summary>WAF, GuardDuty, Security Hub and guard rails of the account.</summary>
    public ProtectionSpec? Protection { get; set; }

    /// <summary>AWS Backup plan.</summary>
    public BackupSpec? Backup { get; set; }

    /// <summary>The infrastructure engine and where its state is.</summary>
    public EngineSpec Engine { get; set; } = new();

    /// <summary>When changes are applied, and what happens on drift.</summary>
    public DeliverySpec Delivery { get; set; } = new();

    /// <summary>What happens to the AWS resources when this object is deleted.</summary>
    public DeletionPolicy DeletionPolicy { get; set; } = DeletionPolicy.Delete;

    /// <summary>Refuses the deletion of this object until it is set to false.</summary>
    public bool DeletionProtection { get; set; }

    /// <summary>The region of central services: <see cref="PrimaryRegion"/>, else the first region; empty when there is none at all.</summary>
    public string PrimaryRegionName() => PrimaryRegion is { Length: > 0 } named ? named : Regions.FirstOrDefault()?.Name ?? "";
}
