using System.Text.Json.Nodes;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>What one ServiceAccount asked of the API server, and what it was answered.</summary>
internal sealed class AuditLog(ControlPlane plane, string ns, string serviceAccount)
{
    private const int Created = 201;
    private const int Forbidden = 403;

    private readonly string _user = $"system:serviceaccount:{ns}:{serviceAccount}";

    /// <summary>Every kind of request so far. An apply that made its object needed the right to create as well.</summary>
    public IReadOnlyList<Request> Requests() => [.. Events()
        .SelectMany(e => Code(e) == Created && Verb(e) == "patch" ? [RequestOf(e, "patch"), RequestOf(e, "create")] : new[] { RequestOf(e, Verb(e)) })
        .Distinct()];

    /// <summary>The requests that were refused, of whatever kind.</summary>
    public IReadOnlyList<string> Denied() => [.. Asked().Where(e => Code(e) == Forbidden).Select(e => $"{Verb(e)} {e["requestURI"]}")];

    private IEnumerable<JsonNode> Events() => Asked().Where(e => e["objectRef"] is not null);

    private IEnumerable<JsonNode> Asked() => Lines().Select(line => JsonNode.Parse(line)!).Where(e => (string?)e["user"]!["username"] == _user);

    /// <summary>Whole lines: the last one may just be being written.</summary>
    private string[] Lines()
    {
        using var stream = new FileStream(plane.AuditLogPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')[..^1];
    }

    private static string Verb(JsonNode e) => (string)e["verb"]!;

    private static int? Code(JsonNode e) => (int?)e["responseStatus"]?["code"];

    private static Request RequestOf(JsonNode e, string verb)
    {
        var target = e["objectRef"]!;
        var resource = (string)target["resource"]!;
        var subresource = (string?)target["subresource"];
        return new Request(
            verb,
            (string?)target["apiGroup"] ?? "",
            subresource is null ? resource : $"{resource}/{subresource}",
            (string?)target["namespace"] ?? "",
            resource is "leases" or "secrets" && verb != "create" ? (string?)target["name"] ?? "" : "");
    }
}
