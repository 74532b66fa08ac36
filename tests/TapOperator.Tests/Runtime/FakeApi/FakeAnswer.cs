using Microsoft.AspNetCore.Http;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>An answer that a test puts in place of the true one.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The text.</param>
public sealed record FakeAnswer(int Status, string Body)
{
    /// <summary>Breaks the connection instead.</summary>
    public static FakeAnswer Reset { get; } = new(0, "");

    /// <summary>Answers the head of a stream and then nothing, for ever: what a half-open connection looks like.</summary>
    public static FakeAnswer Silence { get; } = new(-1, "");

    public string? RetryAfter { get; init; }

    public static FakeAnswer Error(int code, string reason, string message = "injected") => new(
        code,
        $$"""{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"{{reason}}","message":"{{message}}","code":{{code}}}""");

    public async Task WriteAsync(HttpContext context)
    {
        switch (Status)
        {
            case 0:
                context.Abort();
                return;
            case -1:
                await context.Response.StartAsync();
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            default:
                context.Response.StatusCode = Status;
                context.Response.ContentType = "application/json";
                if (RetryAfter is not null)
                    context.Response.Headers.RetryAfter = RetryAfter;
                await context.Response.WriteAsync(Body);
                return;
        }
    }
}
