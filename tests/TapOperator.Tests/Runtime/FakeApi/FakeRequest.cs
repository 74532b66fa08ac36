using Microsoft.AspNetCore.WebUtilities;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>A request as the fake API server got it.</summary>
public sealed record FakeRequest(string Method, string Path, string Query, string ContentType, string Body)
{
    public bool IsWatch => Parameter("watch") == "true";

    public bool IsList => Method == "GET" && !IsWatch && ApiPath.Parse(Path).IsCollection;

    public string? Parameter(string name) => QueryHelpers.ParseQuery(Query).TryGetValue(name, out var value) ? value.ToString() : null;
}
