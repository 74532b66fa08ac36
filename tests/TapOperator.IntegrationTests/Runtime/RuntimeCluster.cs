using k8s;
using k8s.Models;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.IntegrationTests.Runtime;

/// <summary>A real API server that knows widgets, for all tests of the runtime.</summary>
public sealed class RuntimeCluster : IAsyncLifetime
{
    private ControlPlane _plane = null!;

    public IKubernetes Client => _plane.Client;

    public Kubectl Kubectl => _plane.Kubectl;

    /// <summary>The administrator's way to the API server; a new object for each call, because it may be changed.</summary>
    public KubernetesClientConfiguration Configuration => KubernetesClientConfiguration.BuildConfigFromConfigFile(_plane.KubeconfigPath);

    public async ValueTask InitializeAsync()
    {
        _plane = await ControlPlane.StartAsync();
        var folder = Folders.NewRun("runtime-test");
        var path = Path.Combine(folder, "widgets.yaml");
        await File.WriteAllTextAsync(path, WidgetCrd.Yaml);
        await Kubectl.ApplyAsync(path);
        await Kubectl.RunAsync("wait", "--for=condition=Established", $"crd/{WidgetCrd.Name}", "--timeout=30s");
        Directory.Delete(folder, recursive: true);
        // Served a moment after it is established.
        await Eventually.TrueAsync(async () => (await Kubectl.TryAsync(CancellationToken.None, "get", "widgets")).ExitCode == 0, "widgets are served");
    }

    public ValueTask DisposeAsync() => _plane.DisposeAsync();

    public Task<string> NewNamespaceAsync() => _plane.CreateNamespaceAsync("runtime");

    public Task CreateAsync(Widget widget) => Widgets().CreateNamespacedAsync(widget, widget.Metadata.NamespaceProperty);

    // The answer is the object or a Status: nothing that one type could take.
    public Task DeleteAsync(string ns, string name) =>
        Client.CustomObjects.DeleteNamespacedCustomObjectAsync("runtime.test", "v1", ns, "widgets", name);

    public Task<Widget> ReadAsync(string ns, string name) => Widgets().ReadNamespacedAsync<Widget>(ns, name);

    /// <summary>Changes a widget's size as a user would.</summary>
    public Task ResizeAsync(string ns, string name, int size) => Widgets().PatchNamespacedAsync<Widget>(
        new V1Patch($"{{\"spec\":{{\"size\":{size}}}}}", V1Patch.PatchType.MergePatch), ns, name);

    public async Task<IReadOnlyList<Widget>> ListAsync(string ns) => [.. (await Widgets().ListNamespacedAsync<WidgetList>(ns)).Items];

    private GenericClient Widgets() => new(Client, "runtime.test", "v1", "widgets", disposeClient: false);
}

[CollectionDefinition(nameof(RuntimeCluster))]
public sealed class RuntimeClusterCollection : ICollectionFixture<RuntimeCluster>;

/// <summary>What the API server answers to a list of widgets.</summary>
public sealed class WidgetList : IKubernetesObject<V1ListMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ListMeta Metadata { get; set; } = new();

    public IList<Widget> Items { get; set; } = [];
}
