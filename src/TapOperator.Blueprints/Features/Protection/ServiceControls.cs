using TapOperator.Entities.Spec.Protection;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>What service control policies forbid.</summary>
internal static class ServiceControls
{
    /// <summary>What stands for <c>{service}</c> in a policy's name.</summary>
    public static string Service(ServiceControlPolicy policy) => policy switch
    {
        ServiceControlPolicy.DenyLegacyTls => "deny-legacy-tls",
        ServiceControlPolicy.DenyPublicDatabases => "deny-public-databases",
        _ => throw new NotSupportedException($"Policy {policy}"),
    };

    /// <summary>The policy.</summary>
    public static PolicyDocument Of(ServiceControlPolicy policy) => policy switch
    {
        // S3 is the only service that tells the version (Service Authorization Reference, s3:TlsVersion); all others refuse what is older by themselves.
        ServiceControlPolicy.DenyLegacyTls => new(
            new PolicyStatement("OldTls") { Deny = true, Actions = ["s3:*"], Resources = ["*"], Conditions = [new Condition("NumericLessThan", "s3:TlsVersion", "1.2")] },
            new PolicyStatement("NoTls") { Deny = true, Actions = ["s3:*"], Resources = ["*"], Conditions = [new Condition("Bool", "aws:SecureTransport", "false")] }),
        ServiceControlPolicy.DenyPublicDatabases => new(new PolicyStatement("PublicDatabases")
        {
            Deny = true,
            Actions = ["rds:CreateDBInstance", "rds:CreateDBInstanceReadReplica", "rds:ModifyDBInstance", "rds:RestoreDBInstanceFromDBSnapshot", "rds:RestoreDBInstanceToPointInTime"],
            Resources = ["*"],
            Conditions = [new Condition("Bool", "rds:PubliclyAccessible", "true")],
        }),
        _ => throw new NotSupportedException($"Policy {policy}"),
    };
}
