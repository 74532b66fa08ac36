using k8s;
using k8s.Models;

namespace TapOperator.Runtime.Events;

/// <summary>Tells people what happened to an object, as Events. Never blocks, never fails: an event may be lost, a reconcile may not.</summary>
public interface IEventRecorder
{
    /// <summary>Records an event. The same event again within six minutes makes a series instead of a new object.</summary>
    /// <param name="regarding">The object it is about.</param>
    /// <param name="severity">Normal or Warning.</param>
    /// <param name="reason">Why it happened, one CamelCase word, at most 128 characters.</param>
    /// <param name="action">What was done, one CamelCase word, at most 128 characters.</param>
    /// <param name="note">What a person should read; cut at 1024 bytes. No secrets.</param>
    void Record(IKubernetesObject<V1ObjectMeta> regarding, EventSeverity severity, string reason, string action, string note);
}

/// <summary>The type of an event.</summary>
public enum EventSeverity
{
    /// <summary>As expected.</summary>
    Normal,

    /// <summary>Somebody should look.</summary>
    Warning,
}
