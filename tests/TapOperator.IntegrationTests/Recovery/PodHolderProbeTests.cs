using k8s;
using k8s.Autorest;
using k8s.Models;
using Microsoft.Extensions.Logging.Abstractions;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Processes;
using TapOperator.Hosting;
using TapOperator.IntegrationTests.Api;
using TapOperator.Settings;
using TapOperator.Testing.Kubernetes;
using Xunit;

namespace TapOperator.IntegrationTests.Recovery;

/// <summary>Whether another pod's run is dead, asked of a real API server: only what is proved dead may be taken over.</summary>
public sealed class PodHolderProbeTests(ApiServer cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pod_lives_until_it_has_ended_or_is_gone()
    {
        var plane = await cluster.PlaneAsync();
        Assert.SkipWhen(plane.Kind is ControlPlaneKind.DevCluster, "the API server of tools/devcluster stores pods without a phase");
        var ns = await plane.CreateNamespaceAsync("holder");
        using var client = plane.CreateClient();
        var pod = await CreatePodAsync(client, ns);
        var probe = Probe(client, ns);
        var holder = Holder(pod.Metadata.Uid);

        Assert.Equal(Life.Alive, await probe.LookAsync(holder, Token));

        await PhaseAsync(client, pod, "Running");
        Assert.Equal(Life.Alive, await probe.LookAsync(holder, Token));

        await PhaseAsync(client, pod, "Unknown");
        Assert.Equal(Life.Unknown, await probe.LookAsync(holder, Token));

        await PhaseAsync(client, pod, "Failed");
        Assert.Equal(Life.Dead, await probe.LookAsync(holder, Token));

        await client.CoreV1.DeleteNamespacedPodAsync(pod.Metadata.Name, ns, gracePeriodSeconds: 0, cancellationToken: Token);
        Assert.Equal(Life.Dead, await probe.LookAsync(holder, Token));
    }

    [Fact]
    public async Task A_new_pod_of_the_same_name_is_not_the_holder()
    {
        var plane = await cluster.PlaneAsync();
        var ns = await plane.CreateNamespaceAsync("holder");
        using var client = plane.CreateClient();
        await CreatePodAsync(client, ns);

        Assert.Equal(Life.Dead, await Probe(client, ns).LookAsync(Holder("the uid of an earlier one"), Token));
    }

    [Fact]
    public async Task Nobody_can_tell_when_the_holder_was_no_pod_or_the_API_server_does_not_answer()
    {
        var plane = await cluster.PlaneAsync();
        using var client = plane.CreateClient();
        using var nowhere = new k8s.Kubernetes(new KubernetesClientConfiguration { Host = "http://127.0.0.1:1" });

        Assert.Equal(Life.Unknown, await Probe(client, "default").LookAsync(Holder(null), Token));
        Assert.Equal(Life.Unknown, await Probe(nowhere, "default").LookAsync(Holder("some uid"), Token));
    }

    private static PodHolderProbe Probe(IKubernetes client, string ns) =>
        new(client, new OperatorSettings { StateDirectory = "", LeaseNamespace = ns }, NullLogger<PodHolderProbe>.Instance);

    private static RunHolder Holder(string? uid) => new("another", uid, 1, ProcessIdentity.Current);

    // No kubelet runs here: the test says how the pod is.
    private static Task<V1Pod> PhaseAsync(IKubernetes client, V1Pod pod, string phase) => client.CoreV1.PatchNamespacedPodStatusAsync(
        new V1Patch($$$"""{"status":{"phase":"{{{phase}}}"}}""", V1Patch.PatchType.MergePatch), pod.Metadata.Name, pod.Metadata.NamespaceProperty, cancellationToken: Token);

    private static async Task<V1Pod> CreatePodAsync(IKubernetes client, string ns)
    {
        var pod = new V1Pod
        {
            Metadata = new V1ObjectMeta { Name = "operator-0" },
            Spec = new V1PodSpec { AutomountServiceAccountToken = false, Containers = [new V1Container { Name = "operator", Image = "operator" }] },
            Status = new V1PodStatus { Phase = "Pending" },
        };
        while (true)
        {
            try
            {
                return await client.CoreV1.CreateNamespacedPodAsync(pod, ns, cancellationToken: Token);
            }
            catch (HttpOperationException refused) when (refused.Response.Content.Contains("serviceaccount", StringComparison.Ordinal))
            {
                // The controller manager gives a new namespace its service account a moment later.
                await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
            }
        }
    }
}
