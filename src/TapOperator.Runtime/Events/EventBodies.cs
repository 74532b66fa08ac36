using System.Globalization;
using System.Text.Json.Nodes;

namespace TapOperator.Runtime.Events;

/// <summary>Events as events.k8s.io/v1 wants them.</summary>
/// <param name="controller">Who reports.</param>
/// <param name="instance">Which process of it.</param>
internal sealed class EventBodies(string controller, string instance)
{
    /// <summary>What the API server accepts as a MicroTime: always six digits.</summary>
    private const string MicroTime = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private const int MaxInstance = 128;

    /// <summary>The API server's limit for names is 253; the rest is a number.</summary>
    private const int MaxNamePart = 230;

    /// <summary>Events of objects without a namespace live here.</summary>
    private const string DefaultNamespace = "default";

    public static string NamespaceOf(RecordedEvent e) => e.Namespace.Length > 0 ? e.Namespace : DefaultNamespace;

    public static string NameOf(RecordedEvent e, long number)
    {
        var stem = e.Name.Length > MaxNamePart ? e.Name[..MaxNamePart] : e.Name;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}.{number:x16}");
    }

    public string New(RecordedEvent e, string name, DateTimeOffset time) => new JsonObject
    {
        ["apiVersion"] = "events.k8s.io/v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = NamespaceOf(e) },
        ["eventTime"] = Text(time),
        ["type"] = e.Severity.ToString(),
        ["reason"] = e.Reason,
        ["action"] = e.Action,
        ["note"] = e.Note,
        ["reportingController"] = controller,
        ["reportingInstance"] = instance.Length > MaxInstance ? instance[..MaxInstance] : instance,
        ["regarding"] = new JsonObject
        {
            ["apiVersion"] = e.ApiVersion,
            ["kind"] = e.Kind,
            ["namespace"] = e.Namespace.Length > 0 ? e.Namespace : null,
            ["name"] = e.Name,
            ["uid"] = e.Uid,
        },
    }.ToJsonString();

    public static string Series(int count, DateTimeOffset last) => new JsonObject
    {
        ["series"] = new JsonObject { ["count"] = count, ["lastObservedTime"] = Text(last) },
    }.ToJsonString();

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(MicroTime, CultureInfo.InvariantCulture);
}
