namespace TapOperator.Entities.Spec.Protection;

/// <summary>Each part is off unless asked for. An account has one GuardDuty and one Security Hub per region: where they are on already, leave them out.</summary>
public sealed class ProtectionSpec
{
    /// <summary>A web application firewall on the load balancer of every region. Absent: none.</summary>
    public WafSpec? Waf { get; set; }

    /// <summary>GuardDuty in every region.</summary>
    public bool GuardDuty { get; set; }

    /// <summary>Security Hub in every region with the AWS Foundational Security Best Practices.</summary>
    public bool SecurityHub { get; set; }

    /// <summary>Blocks public access of every bucket of the account, also of those outside this environment.</summary>
    public bool AccountPublicAccessBlock { get; set; }

    /// <summary>Service control policies; they need the rights of the organisation's management account. Absent: none.</summary>
    public ServiceControlPoliciesSpec? ServiceControlPolicies { get; set; }
}
