using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Regions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>One region while its components are put together; each leaves here what those after it refer to.</summary>
internal sealed class RegionContext(EnvironmentContext environment, RegionSpec region)
{
    /// <summary>The environment the region belongs to.</summary>
    public EnvironmentContext Environment { get; } = environment;

    /// <summary>What the user asks for.</summary>
    public TapEnvironmentSpec Spec => Environment.Spec;

    /// <summary>The region's own part of the spec.</summary>
    public RegionSpec Region { get; } = region;

    /// <summary>Whether central services are here.</summary>
    public bool IsPrimary => Region.Name == Environment.PrimaryRegion;

    /// <summary>The stack being built.</summary>
    public StackBuilder Stack { get; } = environment.Stack(region.Name, region.Name);

    /// <summary>ARNs of this account and region.</summary>
    public Arns Arns { get; } = new(region.Name, environment.Facts.AccountId);

    /// <summary>ARN of the region's key; null when there is no encryption component and AWS's own keys serve.</summary>
    public Value<string>? KeyArn { get; set; }

    /// <summary>ARN of the key for log groups: the region's, when CloudWatch Logs may use it; null leaves them to CloudWatch's own encryption.</summary>
    public Value<string>? LogKeyArn { get; set; }

    /// <summary>The VPC; null when there is no network component.</summary>
    public NetworkParts? Network { get; set; }

    /// <summary>Route tables of all tiers.</summary>
    public List<AwsRouteTable> RouteTables { get; } = [];

    /// <summary>The security groups; null when there is no network component.</summary>
    public SecurityGroupParts? Groups { get; set; }

    /// <summary>The endpoint through which the VPC reaches private APIs; null when there is none.</summary>
    public AwsVpcEndpoint? ApiEndpoint { get; set; }

    /// <summary>The bucket for data; null when there is no storage component.</summary>
    public AwsS3Bucket? Storage { get; set; }

    /// <summary>The profile of instances; null when they have no role.</summary>
    public AwsIamInstanceProfile? InstanceProfile { get; set; }

    /// <summary>The role of functions with its policy; null when there are no functions and no role is asked for.</summary>
    public FunctionRoleParts? FunctionRole { get; set; }

    /// <summary>The instances; empty when there is no such component.</summary>
    public IReadOnlyList<AwsInstance> Instances { get; set; } = [];

    /// <summary>The Auto Scaling group; null when there is none.</summary>
    public AwsAutoscalingGroup? AutoScaling { get; set; }

    /// <summary>The functions, by the names that the spec gives them.</summary>
    public Dictionary<string, AwsLambdaFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The topic for messages to people; null when there is no such component.</summary>
    public AwsSnsTopic? Topic { get; set; }

    /// <summary>The database; null when there is none in this region.</summary>
    public AwsDbInstance? Database { get; set; }

    /// <summary>The Aurora cluster; null when there is none in this region.</summary>
    public AwsRdsCluster? DatabaseCluster { get; set; }

    /// <summary>The load balancer; null when there is no such component.</summary>
    public LoadBalancerParts? LoadBalancer { get; set; }

    /// <summary>What rules of AWS Config must wait for; null where there is no such component.</summary>
    public IReadOnlyList<Element>? ConfigRules { get; set; }

    /// <summary>What can be connected to, by component.</summary>
    public ValueMap<string> Endpoints { get; } = new();

    /// <summary>The name of a resource in this region.</summary>
    /// <param name="kind">What AWS allows for it.</param>
    /// <param name="service">What it is.</param>
    public string Name(NameKind kind, string service) => Environment.Names.Of(kind, service, Region.Name);

    /// <summary>The name of a resource of which AWS does not ask much.</summary>
    /// <param name="service">What it is.</param>
    public string Name(string service) => Name(NameKind.General, service);
}
