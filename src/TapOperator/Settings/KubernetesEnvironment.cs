namespace TapOperator.Settings;

/// <summary>
/// How engines reach the API server that the operator works with, in the variables of the backend <c>kubernetes</c>
/// (https://developer.hashicorp.com/terraform/language/backend/kubernetes).
/// </summary>
internal static class KubernetesEnvironment
{
    /// <summary>A kubeconfig where the operator uses one, in the order in which its own client looks; else the pod's own account.</summary>
    /// <param name="kubeconfig">The file that the operator was given; null for none.</param>
    public static IReadOnlyDictionary<string, string> For(string? kubeconfig)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");
        if ((kubeconfig ?? Given("KUBECONFIG") ?? (File.Exists(home) ? home : null)) is { } files)
        {
            variables[files.Contains(Path.PathSeparator, StringComparison.Ordinal) ? "KUBE_CONFIG_PATHS" : "KUBE_CONFIG_PATH"] = files;
            return variables;
        }

        variables["KUBE_IN_CLUSTER_CONFIG"] = "true";
        foreach (var name in (string[])["KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT"])
        {
            if (Given(name) is { } value)
                variables[name] = value;
        }

        return variables;
    }

    private static string? Given(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
