using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.Testing.Argo;

namespace TapOperator.Demo.GitOps;

/// <summary>Says how the Application of Argo CD over the demo's repository stands.</summary>
internal sealed class DemoApplication(ArgoApplication application, ArgoCd argo)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until it is in sync with so healthy objects, and says so.</summary>
    public async Task SayWhenAsync(string health, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var seen = await application.GetAsync(cancellationToken);
            var now = $"{ArgoApplication.Sync(seen)}, {ArgoApplication.Health(seen)}";
            if (now == $"Synced, {health}")
            {
                Narrator.Done("Argo CD", $"{now} (revision {Short(seen["status"])})", clock.Elapsed);
                return;
            }
            if (clock.Elapsed > Patience)
                throw new DemoException($"Argo CD says '{now}' and not 'Synced, {health}' after {Patience.TotalMinutes:0} minutes: {seen["status"]?["conditions"]}\n{argo.LogTail()}");
            await Task.Delay(Interval, TimeProvider.System, cancellationToken);
        }
    }

    private static string Short(JsonNode? status) => $"{status?["sync"]?["revision"]}" is { Length: >= 7 } revision ? revision[..7] : "?";
}
