using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>What the features of a region share. A part is null, or empty, when the spec does not ask for it in this region.</summary>
/// <param name="Keys">The region's key.</param>
/// <param name="Network">The VPC.</param>
/// <param name="Bucket">The bucket for the application's data.</param>
/// <param name="Topic">The topic for notifications.</param>
/// <param name="LoadBalancer">The load balancer.</param>
/// <param name="Instances">The single instances.</param>
/// <param name="AutoScalingGroup">The Auto Scaling group.</param>
/// <param name="Functions">The functions, by their names in the spec.</param>
/// <param name="Database">The database: the original, not a replica.</param>
internal sealed record RegionParts(
    RegionKeys Keys,
    NetworkParts? Network,
    AwsS3Bucket? Bucket,
    AwsSnsTopic? Topic,
    LoadBalancerParts? LoadBalancer,
    IReadOnlyList<AwsInstance> Instances,
    AwsAutoscalingGroup? AutoScalingGroup,
    IReadOnlyDictionary<string, AwsLambdaFunction> Functions,
    DatabaseParts? Database);

/// <summary>The keys that a region's resources are encrypted with.</summary>
/// <param name="Data">ARN of the region's key; null without an encryption component: AWS's own keys are used then.</param>
/// <param name="Logs">ARN of the key for log groups: the region's, if its policy admits CloudWatch Logs; null for CloudWatch's own encryption.</param>
internal sealed record RegionKeys(Value<string>? Data, Value<string>? Logs);

/// <summary>A region's network.</summary>
/// <param name="Vpc">The VPC.</param>
/// <param name="Subnets">Its subnets.</param>
/// <param name="Groups">Its security groups.</param>
/// <param name="ApiEndpoint">The endpoint through which the VPC reaches private APIs; null without one.</param>
internal sealed record NetworkParts(AwsVpc Vpc, SubnetParts Subnets, SecurityGroupParts Groups, AwsVpcEndpoint? ApiEndpoint);

/// <summary>A region's subnets, one per availability zone in each tier.</summary>
/// <param name="Public">Public subnets; may be empty.</param>
/// <param name="Private">Private subnets; may be empty.</param>
/// <param name="Database">Subnets for databases: those of the database tier, otherwise the private ones.</param>
internal sealed record SubnetParts(IReadOnlyList<AwsSubnet> Public, IReadOnlyList<AwsSubnet> Private, IReadOnlyList<AwsSubnet> Database)
{
    /// <summary>The ids of subnets as an argument.</summary>
    public static ValueList<string> Ids(IEnumerable<AwsSubnet> subnets) => [.. subnets.Select(s => s.Id)];
}

/// <summary>A region's security groups.</summary>
/// <param name="LoadBalancer">Accepts connections from the given ranges.</param>
/// <param name="Application">Instances and tasks; accepts connections from the load balancer.</param>
/// <param name="Function">Functions; accepts no connections.</param>
/// <param name="Database">Accepts connections from the application and functions.</param>
internal sealed record SecurityGroupParts(
    AwsSecurityGroup LoadBalancer, AwsSecurityGroup Application, AwsSecurityGroup Function, AwsSecurityGroup Database);

/// <summary>A region's load balancer.</summary>
/// <param name="Balancer">The load balancer.</param>
/// <param name="Targets">The target group that instances or tasks join.</param>
/// <param name="Listener">The listener that forwards to the group: nothing can join the group before the listener exists.</param>
internal sealed record LoadBalancerParts(AwsLb Balancer, AwsLbTargetGroup Targets, AwsLbListener Listener);

/// <summary>A region's database, an instance or a cluster.</summary>
/// <param name="ResourceId">The id by which IAM policies name it.</param>
/// <param name="MetricDimensions">The dimensions of its metrics in CloudWatch.</param>
internal sealed record DatabaseParts(Value<string> ResourceId, ValueMap<string> MetricDimensions);
