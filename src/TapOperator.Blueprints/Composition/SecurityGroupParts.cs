using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Composition;

/// <summary>A region's security groups.</summary>
/// <param name="LoadBalancer">Reached from the given ranges.</param>
/// <param name="Application">Instances; reached from the load balancer.</param>
/// <param name="Function">Functions; reached by nobody.</param>
/// <param name="Database">Reached from application and functions.</param>
internal sealed record SecurityGroupParts(AwsSecurityGroup LoadBalancer, AwsSecurityGroup Application, AwsSecurityGroup Function, AwsSecurityGroup Database);
