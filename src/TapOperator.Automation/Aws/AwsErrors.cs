using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>Puts what AWS, the SDK and the network say into our errors.</summary>
internal static class AwsErrors
{
    /// <summary>Whether an exception tells of AWS or of the way to it; a cancellation by the caller does not.</summary>
    public static bool IsFromAws(Exception problem, CancellationToken cancellationToken) =>
        problem is AmazonClientException or AmazonServiceException or HttpRequestException
        || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>From an exception.</summary>
    public static EngineError From(Exception problem) => problem switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } code } refused => Refusal(code, (int)refused.StatusCode, refused.Message, refused.RequestId),
        // The SDK found no credentials at all: only a person can change that.
        AmazonClientException missing => new EngineError(ErrorClass.Denied, missing.Message),
        _ => new EngineError(ErrorClass.Transient, $"AWS could not be reached: {problem.Message}"),
    };

    /// <summary>From an answer in AWS JSON.</summary>
    public static EngineError FromResponse(HttpResponseMessage response, string body)
    {
        var (code, message) = Parse(body);
        var requestId = response.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.FirstOrDefault() : null;
        return code.Length > 0
            ? Refusal(code, (int)response.StatusCode, message, requestId)
            : new EngineError(ErrorClass.Transient, $"AWS answered {(int)response.StatusCode} {response.ReasonPhrase}") { RequestId = requestId };
    }

    private static EngineError Refusal(string code, int status, string message, string? requestId) =>
        new(AwsErrorClass.Of(code, status), message) { Code = code, RequestId = requestId };

    private static (string Code, string Message) Parse(string body)
    {
        try
        {
            var answer = JsonNode.Parse(body) as JsonObject;
            var code = answer?["__type"]?.ToString() ?? "";
            return (code[(code.LastIndexOf('#') + 1)..], (answer?["message"] ?? answer?["Message"])?.ToString() ?? "");
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }
}
