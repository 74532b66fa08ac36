using k8s;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Leadership;

namespace TapOperator.Runtime.Hosting;

/// <summary>How the operator runs.</summary>
public sealed class OperatorOptions
{
    /// <summary>How to reach the API server. Null: in-cluster, else <c>KUBECONFIG</c>, else <c>~/.kube/config</c>.</summary>
    public KubernetesClientConfiguration? Client { get; set; }

    /// <summary>The namespaces to watch; empty for all.</summary>
    public IReadOnlyList<string> Namespaces { get; set; } = [];

    /// <summary>Who owns the fields that the operator writes, and who reports events. Default <c>operator</c>.</summary>
    public string FieldManager { get; set; } = "operator";

    /// <summary>Annotations whose change alone brings a reconcile.</summary>
    public IReadOnlySet<string> WatchedAnnotations { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How several replicas agree on the one that acts.</summary>
    public LeaderElectionOptions LeaderElection { get; } = new();

    /// <summary>How many objects of one kind are handled at once. Default 4.</summary>
    public int MaxConcurrentReconciles { get; set; } = 4;

    /// <summary>The first delay after a failure; it doubles with every further one. Default 1 s.</summary>
    public TimeSpan BackoffBase { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay after a failure. Default 5 min.</summary>
    public TimeSpan BackoffMaximum { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How caches keep up with the API server.</summary>
    public InformerOptions Informers { get; set; } = new();

    /// <summary>The shortest time between two progress writes to one object's status. Default 1 s.</summary>
    public TimeSpan ProgressInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long running reconciles may go on after the process was told to end. Default 30 s; the pod's own grace period must be longer.</summary>
    public TimeSpan DrainGracePeriod { get; set; } = TimeSpan.FromSeconds(30);
}
