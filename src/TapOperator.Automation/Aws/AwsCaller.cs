using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>Asks AWS services for which no SDK package is to be had: signed JSON and query calls, retried while AWS is busy.</summary>
/// <param name="http">The connections.</param>
/// <param name="time">The clock to sign and to wait by.</param>
internal sealed class AwsCaller(HttpClient http, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>A call of the JSON protocol.</summary>
    /// <param name="access">Credentials and region.</param>
    /// <param name="service">The service.</param>
    /// <param name="target">Value of <c>X-Amz-Target</c>.</param>
    /// <param name="body">The arguments.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="EngineException">AWS said no, or did not answer.</exception>
    public async Task<JsonObject> JsonAsync(AwsAccess access, AwsService service, string target, JsonObject body, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        var answer = await SendAsync(access, service, bytes, "application/x-amz-json-1.1", target, cancellationToken);
        return JsonNode.Parse(answer) as JsonObject ?? [];
    }

    /// <summary>A call of the query protocol.</summary>
    /// <param name="access">Credentials and region.</param>
    /// <param name="service">The service.</param>
    /// <param name="arguments">Action, version and arguments.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="EngineException">AWS said no, or did not answer.</exception>
    public async Task<XDocument> QueryAsync(
        AwsAccess access, AwsService service, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(arguments);
        var bytes = await form.ReadAsByteArrayAsync(cancellationToken);
        return XDocument.Parse(await SendAsync(access, service, bytes, "application/x-www-form-urlencoded", null, cancellationToken));
    }

    private async Task<string> SendAsync(
        AwsAccess access, AwsService service, byte[] body, string contentType, string? target, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(access, service, body, contentType, target, cancellationToken);
            }
            catch (EngineException exception) when (exception.Error.Class == ErrorClass.Transient && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), time, cancellationToken);
            }
        }
    }

    private async Task<string> SendOnceAsync(
        AwsAccess access, AwsService service, byte[] body, string contentType, string? target, CancellationToken cancellationToken)
    {
        try
        {
            var credentials = await (await AwsCredentialSource.ResolveAsync(access, cancellationToken)).GetCredentialsAsync();
            using var request = new HttpRequestMessage(HttpMethod.Post, AwsEndpoint.Of(access, service.Host, service.Variable));
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
            if (target is not null)
                request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
            RequestSignature.Sign(request, body, service.SigningName, access.Region, credentials, time.GetUtcNow());
            using var response = await http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.StatusCode == HttpStatusCode.OK ? text : throw new EngineException(AwsAnswer.Error(service, response, text));
        }
        catch (Exception exception) when (AwsAnswer.IsOurs(exception, cancellationToken))
        {
            throw AwsAnswer.Failure(exception);
        }
    }
}

/// <summary>A service without an SDK package.</summary>
/// <param name="Host">Its part of the host name.</param>
/// <param name="SigningName">The name that requests are signed for.</param>
/// <param name="Variable">Its part of <c>AWS_ENDPOINT_URL_...</c>.</param>
internal sealed record AwsService(string Host, string SigningName, string Variable)
{
    /// <summary>AWS Config.</summary>
    public static AwsService Config { get; } = new("config", "config", "CONFIG_SERVICE");

    /// <summary>Resource Groups Tagging API.</summary>
    public static AwsService Tagging { get; } = new("tagging", "tagging", "RESOURCE_GROUPS_TAGGING_API");

    /// <summary>EC2.</summary>
    public static AwsService Ec2 { get; } = new("ec2", "ec2", "EC2");
}
