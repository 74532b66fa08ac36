using System.Text.Json.Nodes;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.Testing.Argo;

/// <summary>An Application of Argo CD over one repository, synchronised by itself, pruned and healed.</summary>
/// <param name="kubectl">Of the cluster that Argo CD works for.</param>
/// <param name="name">Its name.</param>
public sealed class ArgoApplication(Kubectl kubectl, string name)
{
    private const string Resource = "applications.argoproj.io";
    private const string Namespace = "argocd";

    /// <summary>Writes the manifest to a file and applies it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="repository">The repository, whose branch main is followed.</param>
    /// <param name="ns">Where its objects go.</param>
    /// <param name="allowEmpty">Whether a repository that has nothing any more takes everything away.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CreateAsync(string file, Uri repository, string ns, bool allowEmpty = false, CancellationToken cancellationToken = default)
    {
        // The retry is what docs/gitops.md says: else a commit that repairs waits until the wrong one was tried five times.
        await File.WriteAllTextAsync(file, $$"""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: {{name}}
              namespace: {{Namespace}}
            spec:
              project: default
              source: { repoURL: "{{repository}}", path: ., targetRevision: main }
              destination: { server: https://kubernetes.default.svc, namespace: {{ns}} }
              syncPolicy:
                automated: { prune: true, selfHeal: true{{(allowEmpty ? ", allowEmpty: true" : "")}} }
                retry: { limit: -1, refresh: true, backoff: { duration: 5s, factor: 2, maxDuration: 30s } }

            """, cancellationToken);
        await kubectl.RunAsync(cancellationToken, "apply", "-f", file);
    }

    /// <summary>Has Argo CD look at the repository now, and not only within its ten seconds.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken = default) =>
        kubectl.RunAsync(cancellationToken, "annotate", Resource, name, "-n", Namespace, "--overwrite", "argocd.argoproj.io/refresh=normal");

    /// <summary>The object, with its status.</summary>
    public Task<JsonNode> GetAsync(CancellationToken cancellationToken = default) => kubectl.GetAsync($"{Resource}/{name}", Namespace, cancellationToken);

    /// <summary>The application's health; empty while it has none.</summary>
    public static string Health(JsonNode application) => $"{application["status"]?["health"]?["status"]}";

    /// <summary>Whether the cluster is as git says: Synced, OutOfSync; empty while nobody has looked.</summary>
    public static string Sync(JsonNode application) => $"{application["status"]?["sync"]?["status"]}";
}
