using System.Text;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;

namespace TapOperator.IntegrationTests.States;

/// <summary>A ServiceAccount with the rights that the chart gives in the operator's own namespace with <c>state.kubernetes: true</c>, and nothing else.</summary>
internal static class ChartRights
{
    private const string Name = "tap-tap-operator";
    private static readonly string Manifests = Path.Combine(Folders.Repository, "tests/TapOperator.IntegrationTests/Helm/Snapshots/secret-two-namespaces.yaml");

    /// <summary>Makes a namespace with it, and a kubeconfig in the folder.</summary>
    public static async Task<(string Namespace, string Kubeconfig)> GiveAsync(ControlPlane plane, string folder)
    {
        var ns = await plane.CreateNamespaceAsync("states");
        // The API server of tools/devcluster makes no tokens: there it is an administrator.
        if (plane.Kind is ControlPlaneKind.DevCluster)
            return (ns, plane.KubeconfigPath);
        await plane.Kubectl.RunAsync("-n", ns, "create", "serviceaccount", Name);
        var file = Path.Combine(folder, "rights.yaml");
        await File.WriteAllTextAsync(file, (await OwnAsync()).Replace("tap-system", ns, StringComparison.Ordinal));
        await plane.Kubectl.ApplyAsync(file);
        var kubeconfig = Path.Combine(folder, "kubeconfig");
        await ServiceAccountLogin.WriteAsync(plane, ns, Name, kubeconfig);
        return (ns, kubeconfig);
    }

    /// <summary>The Role and its binding, as the chart's snapshot has them.</summary>
    private static async Task<string> OwnAsync()
    {
        var rights = new StringBuilder();
        foreach (var document in (await File.ReadAllTextAsync(Manifests)).Split("\n---\n").Where(document => document.Contains("# Source: tap-operator/templates/rbac-own-namespace.yaml", StringComparison.Ordinal)))
            rights.Append("---\n").Append(document).Append('\n');
        return rights.ToString();
    }
}
