using System.Text.Json.Nodes;
using Amazon.SecurityToken.Model;

namespace TapOperator.Automation.Aws;

/// <summary>Asks the AWS account that credentials lead to.</summary>
/// <param name="http">The connections.</param>
/// <param name="time">The clock to sign by; the system's when null.</param>
public sealed class AwsAccount(HttpClient http, TimeProvider? time = null) : IAwsAccount
{
    private readonly AwsCaller _caller = new(http, time ?? TimeProvider.System);

    /// <inheritdoc/>
    public async Task<CallerIdentity> GetCallerIdentityAsync(AwsAccess access, CancellationToken cancellationToken = default)
    {
        try
        {
            var credentials = await AwsCredentialSource.ResolveAsync(access, cancellationToken);
            using var sts = AwsCredentialSource.Client(access, credentials);
            var answer = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken);
            return new(answer.Account, answer.Arn);
        }
        catch (Exception exception) when (AwsAnswer.IsOurs(exception, cancellationToken))
        {
            throw AwsAnswer.Failure(exception);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetConfigRecordersAsync(AwsAccess access, CancellationToken cancellationToken = default)
    {
        var answer = await _caller.JsonAsync(access, AwsService.Config, "StarlingDoveService.DescribeConfigurationRecorders", [], cancellationToken);
        return [.. (answer["ConfigurationRecorders"] as JsonArray ?? []).Select(r => (string?)r?["name"] ?? "").Where(name => name.Length > 0)];
    }
}
