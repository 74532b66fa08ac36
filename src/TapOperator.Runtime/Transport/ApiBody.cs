namespace TapOperator.Runtime.Transport;

/// <summary>What a request carries.</summary>
/// <param name="Json">The text.</param>
/// <param name="ContentType">Its media type: tells the API server what a PATCH means.</param>
public sealed record ApiBody(string Json, string ContentType)
{
    /// <summary>A whole object.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The body.</returns>
    public static ApiBody Whole(string json) => new(json, "application/json");

    /// <summary>A JSON merge patch (RFC 7386).</summary>
    /// <param name="json">The text.</param>
    /// <returns>The body.</returns>
    public static ApiBody MergePatch(string json) => new(json, "application/merge-patch+json");

    /// <summary>An apply configuration; JSON is YAML.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The body.</returns>
    public static ApiBody Apply(string json) => new(json, "application/apply-patch+yaml");
}
