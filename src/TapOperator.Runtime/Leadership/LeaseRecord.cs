using System.Globalization;
using System.Text.Json.Nodes;

namespace TapOperator.Runtime.Leadership;

/// <summary>A lease as the API server holds it; fields that nobody here knows stay in it.</summary>
internal sealed class LeaseRecord(JsonObject json)
{
    /// <summary>What the API server accepts as a MicroTime: always six digits.</summary>
    private const string MicroTime = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public string Json => json.ToJsonString();

    public string Holder => Spec["holderIdentity"]?.GetValue<string>() ?? "";

    public int Transitions => Spec["leaseTransitions"]?.GetValue<int>() ?? 0;

    /// <summary>Changes whenever the holder renews.</summary>
    public string Version => (json["metadata"] as JsonObject)?["resourceVersion"]?.GetValue<string>() ?? "";

    private JsonObject Spec => json["spec"] as JsonObject ?? (JsonObject)(json["spec"] = new JsonObject());

    public static LeaseRecord New(LeaderElectionOptions options) => new(new JsonObject
    {
        ["apiVersion"] = "coordination.k8s.io/v1",
        ["kind"] = "Lease",
        ["metadata"] = new JsonObject { ["name"] = options.LeaseName, ["namespace"] = options.LeaseNamespace },
    });

    public LeaseRecord Acquired(LeaderElectionOptions options, int transitions, DateTimeOffset now)
    {
        var next = Renewed(options, now);
        next.Spec["holderIdentity"] = options.Identity;
        next.Spec["leaseTransitions"] = transitions;
        next.Spec["acquireTime"] = Text(now);
        return next;
    }

    public LeaseRecord Renewed(LeaderElectionOptions options, DateTimeOffset now)
    {
        var next = Copy();
        next.Spec["leaseDurationSeconds"] = (int)Math.Ceiling(options.LeaseDuration.TotalSeconds);
        next.Spec["renewTime"] = Text(now);
        return next;
    }

    public LeaseRecord Released(DateTimeOffset now)
    {
        var next = Copy();
        next.Spec["holderIdentity"] = "";
        next.Spec["leaseDurationSeconds"] = 1;
        next.Spec["renewTime"] = Text(now);
        return next;
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(MicroTime, CultureInfo.InvariantCulture);

    private LeaseRecord Copy() => new((JsonObject)json.DeepClone());
}
