using k8s;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

public sealed class ControlPlaneTests
{
    [Fact]
    public async Task It_answers_while_it_runs_and_leaves_no_process_behind()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Folders.NewRun("controlplane-test");
        IReadOnlyList<int> pids;
        await using (var plane = await new ControlPlaneBuilder().WithRunFolder(folder).StartAsync(token))
        {
            Assert.SkipWhen(plane.Kind == ControlPlaneKind.K3s, "a container has no pid files");
            var ns = await plane.CreateNamespaceAsync("local", token);
            Assert.Contains(ns, await plane.Kubectl.RunAsync("get", "namespaces"), StringComparison.Ordinal);
            pids = PidFiles.Read(folder);
            Assert.NotEmpty(pids);
            Assert.All(pids, pid => Assert.True(Alive.Is(pid)));
        }
        Assert.All(pids, pid => Assert.False(Alive.Is(pid)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_run_side_by_side_and_know_nothing_of_each_other()
    {
        var token = TestContext.Current.CancellationToken;
        var planes = await Task.WhenAll(ControlPlane.StartAsync(token), ControlPlane.StartAsync(token));
        try
        {
            var ns = await planes[0].CreateNamespaceAsync("only-here", token);
            var others = await planes[1].Client.CoreV1.ListNamespaceAsync(cancellationToken: token);
            Assert.DoesNotContain(others.Items, item => item.Metadata.Name == ns);
        }
        finally
        {
            foreach (var plane in planes) await plane.DisposeAsync();
        }
    }
}
