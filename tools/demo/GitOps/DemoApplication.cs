using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.Testing.Argo;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.Demo.GitOps;

/// <summary>The Application of Argo CD over the demo's repository, synchronised by itself.</summary>
internal sealed class DemoApplication(Kubectl kubectl, ArgoCd argo, string name)
{
    private const string Resource = "applications.argoproj.io";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes the manifest to a file and applies it.</summary>
    public async Task CreateAsync(string file, Uri repository, string ns, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(file, $$"""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: {{name}}
              namespace: argocd
            spec:
              project: default
              source: { repoURL: "{{repository}}", path: ., targetRevision: main }
              destination: { server: https://kubernetes.default.svc, namespace: {{ns}} }
              syncPolicy:
                automated: { prune: true, selfHeal: true }
                retry: { limit: -1, refresh: true, backoff: { duration: 5s, factor: 2, maxDuration: 30s } }

            """, cancellationToken);
        await kubectl.RunAsync(cancellationToken, "apply", "-f", file);
    }

    /// <summary>Has Argo CD look at the repository now, and not only within its ten seconds.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) =>
        kubectl.RunAsync(cancellationToken, "annotate", Resource, name, "-n", "argocd", "--overwrite", "argocd.argoproj.io/refresh=normal");

    /// <summary>Waits until it is in sync with so healthy objects, and says so.</summary>
    public async Task SayWhenAsync(string health, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var status = (await kubectl.GetAsync($"{Resource}/{name}", "argocd", cancellationToken))["status"];
            var now = $"{status?["sync"]?["status"]}, {status?["health"]?["status"]}";
            if (now == $"Synced, {health}")
            {
                Narrator.Done("Argo CD", $"{now} (revision {Short(status)})", clock.Elapsed);
                return;
            }
            if (clock.Elapsed > Patience)
                throw new DemoException($"Argo CD says '{now}' and not 'Synced, {health}' after {Patience.TotalMinutes:0} minutes: {status?["conditions"]}\n{argo.LogTail()}");
            await Task.Delay(Interval, TimeProvider.System, cancellationToken);
        }
    }

    private static string Short(JsonNode? status) => $"{status?["sync"]?["revision"]}" is { Length: >= 7 } revision ? revision[..7] : "?";
}
