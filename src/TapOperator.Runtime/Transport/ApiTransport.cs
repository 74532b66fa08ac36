using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Transport;

/// <summary>Requests to the API server below the level of typed clients: any kind, any patch, streams with their errors.</summary>
/// <param name="client">Gives connection and credentials.</param>
/// <param name="configuration">The client's settings.</param>
/// <param name="time">Measures timeouts.</param>
public sealed class ApiTransport(Kubernetes client, KubernetesClientConfiguration configuration, TimeProvider time)
{
    /// <summary>The API server's address.</summary>
    public Uri Address => client.BaseUri;

    /// <summary>How long an answer may take. Streams need only begin within it. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path and query, relative to <see cref="Address"/>.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The answer; to be disposed.</returns>
    /// <exception cref="ApiException">The API server answered with an error.</exception>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">The answer took too long.</exception>
    public async Task<JsonDocument> SendAsync(HttpMethod method, string path, ApiBody? body, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await SendCoreAsync(method, path, body, both.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(both.Token);
            return await JsonDocument.ParseAsync(stream, default, both.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer to {method} {path} within {Timeout}.", exception);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The answer to {method} {path} broke off.", exception);
        }
    }

    /// <summary>Begins to read a stream.</summary>
    /// <param name="path">The path and query, relative to <see cref="Address"/>.</param>
    /// <param name="cancellationToken">Ends the attempt and, later, the stream.</param>
    /// <returns>The answer's head; the body follows as it arrives; to be disposed.</returns>
    /// <exception cref="ApiException">The API server answered with an error.</exception>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">The answer did not begin in time.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await SendCoreAsync(HttpMethod.Get, path, body: null, both.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer to {path} within {Timeout}.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendCoreAsync(HttpMethod method, string path, ApiBody? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(client.BaseUri, path));
        if (!configuration.DisableHttp2)
            request.Version = HttpVersion.Version20;
        if (!string.IsNullOrWhiteSpace(configuration.TlsServerName))
            request.Headers.Host = configuration.TlsServerName;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
            request.Content = new StringContent(body.Json, Encoding.UTF8, body.ContentType);
        if (client.Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        var response = await client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await FailureAsync(response, cancellationToken);
    }

    private static async Task<ApiException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var (reason, message) = ("", text);
        try
        {
            // Proxies answer with HTML, the API server with a Status.
            if (KubernetesJson.Deserialize<V1Status>(text) is { } status)
                (reason, message) = (status.Reason ?? "", status.Message ?? "");
        }
        catch (JsonException)
        {
            message = text.Length > 500 ? text[..500] : text;
        }

        return new ApiException(response.StatusCode, reason, message) { RetryAfter = response.Headers.RetryAfter?.Delta };
    }
}
