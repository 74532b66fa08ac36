namespace TapOperator.Entities.Spec.Identity;

/// <summary>It has the rights that are said here and no others.</summary>
public sealed class InstanceRoleSpec
{
    /// <summary>Session Manager may open shells on the instances (no SSH key is needed).</summary>
    public bool SessionManager { get; set; } = true;

    /// <summary>The CloudWatch agent may write metrics and the environment's application logs.</summary>
    public bool CloudWatchAgent { get; set; } = true;

    /// <summary>Rights on the region's bucket and, to that end, on the region's key.</summary>
    public AccessLevel Storage { get; set; } = AccessLevel.None;

    /// <summary>Rights on the environment's secrets in the region.</summary>
    public AccessLevel Secrets { get; set; } = AccessLevel.None;
}
