using System.Net;

namespace TapOperator.Runtime.Transport;

/// <summary>The API server answered with an error.</summary>
public sealed class ApiException : Exception
{
    /// <summary>An error without details.</summary>
    public ApiException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">The message.</param>
    public ApiException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with the API server's own words.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="reason">The Status object's reason, such as <c>Conflict</c> or <c>Expired</c>; empty when there was none.</param>
    /// <param name="message">What the API server said.</param>
    public ApiException(HttpStatusCode statusCode, string reason, string message)
        : base($"{(int)statusCode} {(reason.Length == 0 ? statusCode : reason)}: {message}")
    {
        StatusCode = statusCode;
        Reason = reason;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The Status object's reason; empty when there was none.</summary>
    public string Reason { get; } = "";

    /// <summary>How long the API server asked to wait; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the resourceVersion or continue token is too old (410).</summary>
    public bool IsExpired => StatusCode == HttpStatusCode.Gone || Reason is "Expired" or "Gone";

    /// <summary>Whether the object is not there (404).</summary>
    public bool IsNotFound => StatusCode == HttpStatusCode.NotFound;

    /// <summary>Whether somebody else was faster (409).</summary>
    public bool IsConflict => StatusCode == HttpStatusCode.Conflict;
}
