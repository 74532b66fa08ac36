using System.Text.Json.Nodes;
using Amazon.SecurityToken.Model;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>Asks AWS itself.</summary>
/// <param name="http">For services without an SDK package.</param>
public sealed class AwsAccount(HttpClient http) : IAwsAccount
{
    /// <inheritdoc/>
    public async Task<CallerIdentity> GetCallerIdentityAsync(AwsAccess access, CancellationToken cancellationToken = default)
    {
        try
        {
            using var session = new AwsSession(access);
            using var sts = await session.WorkingStsAsync(cancellationToken);
            var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken);
            return new CallerIdentity(identity.Account, identity.Arn);
        }
        catch (Exception problem) when (AwsErrors.IsFromAws(problem, cancellationToken))
        {
            throw new EngineException(AwsErrors.From(problem), problem);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetConfigRecordersAsync(AwsAccess access, CancellationToken cancellationToken = default)
    {
        var answer = await new AwsJsonClient(http).CallAsync(access, "config", "StarlingDoveService.DescribeConfigurationRecorders", new JsonObject(), cancellationToken);
        return [.. answer["ConfigurationRecorders"]?.AsArray().Select(recorder => recorder?["name"]?.ToString()).OfType<string>() ?? []];
    }
}
