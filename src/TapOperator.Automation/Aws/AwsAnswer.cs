using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using TapOperator.Automation.Errors;

namespace TapOperator.Automation.Aws;

/// <summary>Makes errors of what AWS, its SDK or the network say when a call fails.</summary>
internal static class AwsAnswer
{
    /// <summary>The error in a refusal, with AWS's code and request id.</summary>
    /// <param name="service">Who refused.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body: JSON or XML, by the protocol.</param>
    public static EngineError Error(AwsService service, HttpResponseMessage response, string body)
    {
        var (code, message) = body.StartsWith('{') ? FromJson(body) : FromXml(body);
        var requestId = response.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.FirstOrDefault() : null;
        var status = (int)response.StatusCode;
        return new(AwsErrorClass.Of(code, status), message ?? $"{service.SigningName} answered with HTTP status {status}") { Code = code, RequestId = requestId };
    }

    /// <summary>Whether an exception is a failed call (and not our own decision to stop, or a defect).</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="cancellationToken">What the caller may have cancelled.</param>
    public static bool IsOurs(Exception exception, CancellationToken cancellationToken) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>The failure in the words of this library.</summary>
    /// <param name="exception">The exception.</param>
    public static EngineException Failure(Exception exception) => new(
        exception switch
        {
            AmazonServiceException { ErrorCode.Length: > 0 } said => new(AwsErrorClass.Of(said.ErrorCode, (int)said.StatusCode), said.Message)
            {
                Code = said.ErrorCode,
                RequestId = string.IsNullOrEmpty(said.RequestId) ? null : said.RequestId,
                Remedy = AwsErrorClass.Of(said.ErrorCode, (int)said.StatusCode) == ErrorClass.Denied ? "Check the operator's AWS credentials and its rights." : null,
            },
            AmazonServiceException or HttpRequestException or OperationCanceledException => new(ErrorClass.Transient, $"AWS could not be reached: {exception.Message}"),
            _ => new(ErrorClass.Denied, $"no AWS credentials: {exception.Message}") { Remedy = "Give the operator AWS credentials." },
        },
        exception);

    private static (string? Code, string? Message) FromJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var type = Text(document.RootElement, "__type");
            return (type?[(type.LastIndexOf('#') + 1)..], Text(document.RootElement, "message") ?? Text(document.RootElement, "Message"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static (string? Code, string? Message) FromXml(string body)
    {
        try
        {
            var error = XDocument.Parse(body).Descendants().FirstOrDefault(e => e.Name.LocalName == "Error");
            return (Child(error, "Code"), Child(error, "Message"));
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static string? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
