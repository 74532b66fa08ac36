using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>With which credentials, in which region, AWS is asked.</summary>
/// <param name="Environment">The variables an engine gets too: <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>AWS_SESSION_TOKEN</c>, <c>AWS_ENDPOINT_URL</c>;
/// without keys among them the SDK's default chain (web identity, instance role) serves.</param>
/// <param name="Region">The region, such as <c>us-east-1</c>.</param>
public sealed record AwsAccess(IReadOnlyDictionary<string, string> Environment, string Region)
{
    /// <summary>A role to take on first; null to stay who we are.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The external id that the role's trust policy asks for, if any.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Never prints credentials.</summary>
    public override string ToString() => $"{Region}{(RoleArn is null ? "" : " as " + RoleArn)}";
}

/// <summary>Who AWS says we are.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Arn">The user's or the role session's ARN.</param>
public sealed record CallerIdentity(string AccountId, string Arn);

/// <summary>What has to be known of an AWS account before anything is built in it.</summary>
public interface IAwsAccount
{
    /// <summary>Asks AWS who we are (STS GetCallerIdentity).</summary>
    /// <param name="access">Credentials and region.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="EngineException">AWS said no, with its code and request id (class <see cref="ErrorClass.Denied"/>), or could not be reached
    /// (class <see cref="ErrorClass.Transient"/>).</exception>
    Task<CallerIdentity> GetCallerIdentityAsync(AwsAccess access, CancellationToken cancellationToken = default);

    /// <summary>The names of the AWS Config recorders in the region: AWS allows one, so one that is not ours must not be fought over.</summary>
    /// <param name="access">Credentials and region.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="EngineException">AWS could not be asked.</exception>
    Task<IReadOnlyList<string>> GetConfigRecordersAsync(AwsAccess access, CancellationToken cancellationToken = default);
}
