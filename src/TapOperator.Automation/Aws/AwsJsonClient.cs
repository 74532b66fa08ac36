using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SecurityToken;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>
/// Calls operations of services that speak AWS JSON 1.1 (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html), for those that have no SDK
/// package here. Signed by the SDK's own Signature Version 4.
/// </summary>
/// <param name="http">Sends requests.</param>
internal sealed class AwsJsonClient(HttpClient http)
{
    private const string ContentType = "application/x-amz-json-1.1";

    /// <summary>Calls one operation.</summary>
    /// <param name="access">Credentials and region.</param>
    /// <param name="service">The signing name and endpoint prefix, such as <c>config</c> or <c>tagging</c>.</param>
    /// <param name="target">The value of <c>X-Amz-Target</c>: the service's target prefix, a dot, the operation.</param>
    /// <param name="body">The input.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="EngineException">AWS said no, or could not be reached.</exception>
    public async Task<JsonObject> CallAsync(AwsAccess access, string service, string target, JsonObject body, CancellationToken cancellationToken)
    {
        try
        {
            using var session = new AwsSession(access);
            var credentials = await (await session.CredentialsAsync(cancellationToken)).GetCredentialsAsync();
            using var request = Signed(session.EndpointOf(service), service, access.Region, target, body.ToJsonString(), credentials);
            using var response = await http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new EngineException(AwsErrors.FromResponse(response, text));
        }
        catch (Exception problem) when (AwsErrors.IsFromAws(problem, cancellationToken))
        {
            throw new EngineException(AwsErrors.From(problem), problem);
        }
    }

    private static HttpRequestMessage Signed(Uri endpoint, string service, string region, string target, string body, ImmutableCredentials credentials)
    {
        var signable = new DefaultRequest(new JsonOperation(), service)
        {
            HttpMethod = "POST",
            Endpoint = endpoint,
            ResourcePath = "/",
            Content = Encoding.UTF8.GetBytes(body),
            AuthenticationRegion = region,
            OverrideSigningServiceName = service,
        };
        signable.Headers["Content-Type"] = ContentType;
        signable.Headers["X-Amz-Target"] = target;
        if (credentials.UseToken)
            signable.Headers["X-Amz-Security-Token"] = credentials.Token;
        var config = new AmazonSecurityTokenServiceConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = region };
        var signature = new AWS4Signer().SignRequest(signable, config, new RequestMetrics(), credentials.AccessKey, credentials.SecretKey);
        signable.Headers["Authorization"] = signature.ForAuthorizationHeader;

        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(signable.Content) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        foreach (var (name, value) in signable.Headers)
        {
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private sealed class JsonOperation : AmazonWebServiceRequest;
}
