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

    public static string NamespaceOf(RecordedEvent recorded) => recorded.Namespace.Length > 0 ? recorded.Namespace : DefaultNamespace;

    public static string NameOf(RecordedEvent recorded, long number)
    {
        var stem = recorded.Name.Length > MaxNamePart ? recorded.Name[..MaxNamePart] : recorded.Name;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}.{number:x16}");
    }

    public string New(RecordedEvent recorded, string name, DateTimeOffset time) => new JsonObject
    {
        ["apiVersion"] = "events.k8s.io/v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = NamespaceOf(recorded) },
        ["eventTime"] = Text(time),
        ["type"] = recorded.Severity.ToString(),
        ["reason"] = recorded.Reason,
        ["action"] = recorded.Action,
        ["note"] = recorded.Note,
        ["reportingController"] = controller,
        ["reportingInstance"] = instance.Length > MaxInstance ? instance[..MaxInstance] : instance,
        ["regarding"] = new JsonObject
        {
            ["apiVersion"] = recorded.ApiVersion,
            ["kind"] = recorded.Kind,
            ["namespace"] = recorded.Namespace.Length > 0 ? recorded.Namespace : null,
            ["name"] = recorded.Name,
            ["uid"] = recorded.Uid,
        },
    }.ToJsonString();

    public static string Series(int count, DateTimeOffset last) => new JsonObject
    {
        ["series"] = new JsonObject { ["count"] = count, ["lastObservedTime"] = Text(last) },
    }.ToJsonString();

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(MicroTime, CultureInfo.InvariantCulture);
}
