using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Composition;

/// <summary>The role of functions.</summary>
/// <param name="Role">The role.</param>
/// <param name="Policy">Its rights; a function in a VPC cannot be made before it has them.</param>
internal sealed record FunctionRoleParts(AwsIamRole Role, AwsIamRolePolicy Policy);
