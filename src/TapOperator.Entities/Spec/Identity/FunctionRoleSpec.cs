namespace TapOperator.Entities.Spec.Identity;

/// <summary>It may always write to its own log group and be in the VPC, and nothing more unless said here.</summary>
public sealed class FunctionRoleSpec
{
    /// <summary>Rights on the region's bucket and, to that end, on the region's key.</summary>
    public AccessLevel Storage { get; set; } = AccessLevel.None;

    /// <summary>Rights on the environment's secrets in the region.</summary>
    public AccessLevel Secrets { get; set; } = AccessLevel.None;
}
