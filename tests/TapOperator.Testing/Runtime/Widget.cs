using k8s;
using k8s.Models;

namespace TapOperator.Testing.Runtime;

/// <summary>A small kind with a status, for tests of the runtime.</summary>
[KubernetesEntity(Group = "runtime.test", ApiVersion = "v1", Kind = "Widget", PluralName = "widgets")]
public sealed class Widget : IKubernetesObject<V1ObjectMeta>, ISpec<WidgetSpec>, IStatus<WidgetStatus?>
{
    public string ApiVersion { get; set; } = "runtime.test/v1";

    public string Kind { get; set; } = "Widget";

    public V1ObjectMeta Metadata { get; set; } = new();

    public WidgetSpec Spec { get; set; } = new();

    public WidgetStatus? Status { get; set; }

    public static Widget Named(string name, int size = 1, string namespaceName = "default") => new()
    {
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = namespaceName },
        Spec = new WidgetSpec { Size = size },
    };
}

public sealed class WidgetSpec
{
    public int Size { get; set; }
}

public sealed class WidgetStatus
{
    public string? Phase { get; set; }

    public int? Size { get; set; }
}
