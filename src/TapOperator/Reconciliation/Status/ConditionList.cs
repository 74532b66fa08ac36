using TapOperator.Entities.Status.Conditions;

namespace TapOperator.Reconciliation.Status;

/// <summary>Builds conditions: one that keeps its status keeps its transition time, as the API conventions ask.</summary>
internal sealed class ConditionList(IEnumerable<Condition>? previous, long? generation, DateTimeOffset now)
{
    private readonly Dictionary<string, Condition> _previous = (previous ?? []).ToDictionary(condition => condition.Type, StringComparer.Ordinal);
    private readonly List<Condition> _conditions = [];

    public IList<Condition> Conditions => _conditions;

    public void Set(string type, ConditionStatus status, string reason, string message)
    {
        var before = _previous.GetValueOrDefault(type);
        _conditions.Add(new Condition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = message,
            ObservedGeneration = generation,
            LastTransitionTime = before is not null && before.Status == status ? before.LastTransitionTime : now,
        });
    }

    public void Set(string type, bool isTrue, string reason, string message) =>
        Set(type, isTrue ? ConditionStatus.True : ConditionStatus.False, reason, message);

    /// <summary>What was said before still holds; if nothing was said, nothing is known.</summary>
    public void Keep(string type, string unknownReason, string unknownMessage)
    {
        if (_previous.TryGetValue(type, out var before))
            Set(type, before.Status, before.Reason, before.Message);
        else
            Set(type, ConditionStatus.Unknown, unknownReason, unknownMessage);
    }
}
