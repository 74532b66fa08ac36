using TapOperator.Testing.Kubernetes;
using Xunit;

namespace TapOperator.IntegrationTests.Api;

public sealed class DeletionProtectionTests(ApiServer server)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private const int Tries = 40;

    [Fact]
    public async Task A_protected_environment_cannot_be_deleted_until_the_protection_is_taken_off()
    {
        var plane = await server.PlaneAsync();
        await AwaitPolicyAsync(plane);
        var ns = await plane.CreateNamespaceAsync("protected", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);
        await ProtectAsync(plane, ns, on: true);

        var refused = await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "delete", "te/starter");
        await ProtectAsync(plane, ns, on: false);
        await plane.Kubectl.RunAsync("-n", ns, "delete", "te/starter");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("TapEnvironment starter is protected from deletion: set spec.deletionProtection to false first", refused.StandardError,
            StringComparison.Ordinal);
    }

    /// <summary>A new policy works only when the API server has compiled it, some seconds after it was made; a dry run tells.</summary>
    private async Task AwaitPolicyAsync(ControlPlane plane)
    {
        var ns = await plane.CreateNamespaceAsync("policy", TestContext.Current.CancellationToken);
        await server.ApplyAsync(Samples.Read("starter"), ns);
        await ProtectAsync(plane, ns, on: true);
        for (var i = 0; i < Tries; i++)
        {
            if ((await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "-n", ns, "delete", "te/starter",
                "--dry-run=server")).ExitCode != 0)
            {
                return;
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        Assert.Fail("the admission policy never came to work");
    }

    private static Task<string> ProtectAsync(ControlPlane plane, string ns, bool on) =>
        plane.Kubectl.RunAsync("-n", ns, "patch", "te/starter", "--type=merge", "-p",
            $$$"""{"spec":{"deletionProtection":{{{(on ? "true" : "false")}}}}}""");
}
