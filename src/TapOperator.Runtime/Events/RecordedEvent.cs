using k8s;
using k8s.Models;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Events;

/// <summary>What is told in an event; two with the same content are one event that happened twice.</summary>
internal sealed record RecordedEvent(
    string ApiVersion,
    string Kind,
    string Namespace,
    string Name,
    string Uid,
    EventSeverity Severity,
    string Reason,
    string Action,
    string Note)
{
    public static RecordedEvent Create(IKubernetesObject<V1ObjectMeta> regarding, EventSeverity severity, string reason, string action, string note) => new(
        regarding.ApiVersion ?? EntityKind.FromType(regarding.GetType()).ApiVersion,
        regarding.Kind ?? EntityKind.FromType(regarding.GetType()).Kind,
        regarding.Metadata.NamespaceProperty ?? "",
        regarding.Metadata.Name,
        regarding.Metadata.Uid ?? "",
        severity,
        reason,
        action,
        EventText.Cut(note, EventText.MaxNote));
}
