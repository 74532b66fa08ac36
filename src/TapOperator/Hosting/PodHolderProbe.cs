using System.Net;
using k8s;
using k8s.Autorest;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Recovery;
using TapOperator.Settings;

namespace TapOperator.Hosting;

/// <summary>
/// Finds out whether the pod that held a run still lives. It is gone when no pod of that uid is left in the operator's namespace, or when it has ended;
/// while the API server cannot be asked, or the node does not answer, nobody can tell.
/// </summary>
internal sealed class PodHolderProbe(IKubernetes client, OperatorSettings settings, ILogger<PodHolderProbe> log) : IHolderProbe
{
    /// <inheritdoc/>
    public async Task<Life> LookAsync(RunHolder holder, CancellationToken cancellationToken = default)
    {
        if (holder.PodUid is null)
            return Life.Unknown;
        try
        {
            var pods = await client.CoreV1.ListNamespacedPodAsync(settings.LeaseNamespace, cancellationToken: cancellationToken);
            var pod = pods.Items.FirstOrDefault(candidate => string.Equals(candidate.Metadata.Uid, holder.PodUid, StringComparison.Ordinal));
            return pod?.Status?.Phase switch
            {
                null when pod is null => Life.Dead,
                "Succeeded" or "Failed" => Life.Dead,
                "Running" or "Pending" => Life.Alive,
                _ => Life.Unknown,
            };
        }
        catch (Exception problem) when (problem is HttpRequestException or HttpOperationException { Response.StatusCode: not HttpStatusCode.NotFound })
        {
            log.LogWarning(problem, "whether pod {PodUid} lives could not be asked", holder.PodUid);
            return Life.Unknown;
        }
    }
}
