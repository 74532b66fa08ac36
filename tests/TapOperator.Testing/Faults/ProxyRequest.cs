namespace TapOperator.Testing.Faults;

/// <summary>A request on its way to the API server.</summary>
public sealed record ProxyRequest(string Method, string Path, string Query)
{
    public bool IsWatch => Query.Contains("watch=true", StringComparison.Ordinal);

    public bool IsWrite => Method is not "GET";

    /// <summary>About objects of one kind, named as in paths.</summary>
    public bool Concerns(string plural) => Path.Split('/').Contains(plural);
}
