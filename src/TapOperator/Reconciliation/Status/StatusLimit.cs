using System.Text.Json;
using TapOperator.Entities;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Stacks;

namespace TapOperator.Reconciliation.Status;

/// <summary>
/// Keeps a status small enough to be kept for thousands of environments: what does not fit is cut, what matters least to the person who reads it first.
/// Nothing is lost: the log has the messages, the ConfigMap the outputs, and counts stay.
/// </summary>
internal static class StatusLimit
{
    /// <summary>The most that a status takes as JSON, in bytes.</summary>
    public const int MaxBytes = 32 * 1024;

    // From what is missed least to what is missed most.
    private static readonly Action<TapEnvironmentStatus>[] Cuts =
    [
        status => CutMessages(status, 1024),
        status => CutDrift(status, resources: 5),
        status => status.Findings = [.. status.Findings.Take(8)],
        status => CutMessages(status, 256),
        status => CutDrift(status, resources: 0),
        status => status.Regions.ToList().ForEach(region => region.Endpoints = new Dictionary<string, string>(StringComparer.Ordinal)),
        status => status.Outputs = new Dictionary<string, string>(StringComparer.Ordinal),
        status => CutMessages(status, 100),
    ];

    /// <summary>Brings the status within the bounds of its fields and of the whole.</summary>
    /// <returns>The same status.</returns>
    public static TapEnvironmentStatus Fit(TapEnvironmentStatus status)
    {
        FieldBounds.Apply(status);
        foreach (var cut in Cuts)
        {
            if (Bytes(status) <= MaxBytes)
                break;
            cut(status);
        }

        return status;
    }

    /// <summary>What the status takes as JSON, in bytes.</summary>
    public static int Bytes(TapEnvironmentStatus status) => JsonSerializer.SerializeToUtf8Bytes(status, TapJson.Options).Length;

    private static void CutMessages(TapEnvironmentStatus status, int longest)
    {
        foreach (var condition in status.Conditions)
            condition.Message = FieldBounds.Cut(condition.Message, longest);
        foreach (var stack in status.Regions.Append<StackStatus?>(status.Global).OfType<StackStatus>())
            stack.Message = stack.Message is { } message ? FieldBounds.Cut(message, longest) : null;
    }

    private static void CutDrift(TapEnvironmentStatus status, int resources)
    {
        foreach (var drift in status.Drift)
            drift.Resources = [.. drift.Resources.Take(resources)];
    }
}
