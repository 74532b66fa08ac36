using System.Text;
using System.Text.Json.Nodes;
using TapOperator.IntegrationTests.Runtime;
using TapOperator.Reconciliation.Secrets;
using TapOperator.Testing.Kubernetes.Helm;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>What the operator's ServiceAccount cannot do, tried with its token.</summary>
[Collection(nameof(HelmCluster))]
public sealed class ForeignObjectTests(HelmCluster cluster)
{
    private const string Owned =
        """{"metadata":{"ownerReferences":[{"apiVersion":"tapoperator.io/v1alpha1","kind":"TapEnvironment","name":"starter","uid":"00000000-0000-0000-0000-000000000000"}]}}""";

    [Fact]
    public async Task It_can_neither_read_a_Secret_nor_write_a_ConfigMap_that_belongs_to_no_environment()
    {
        await using var release = await cluster.PrepareAsync();
        await release.InstallAsync(HelmClient.Chart);
        var ns = await release.Plane.CreateNamespaceAsync("team");
        await release.Plane.Kubectl.RunAsync("create", "secret", "generic", "theirs", "-n", ns, "--from-literal=key=value");
        await release.Plane.Kubectl.RunAsync("create", "configmap", "theirs", "-n", ns, "--from-literal=key=value");
        await using var login = await LoginAsync(release);
        await Eventually.TrueAsync(async () => (await login.TryAsync("create", "configmap", "mine", "-n", ns, "--dry-run=server")).ExitCode != 0, "the policy works");

        await login.RefusesAsync("cannot get resource \"secrets\"", "get", "secret", "theirs", "-n", ns);
        await login.RefusesAsync("cannot list resource \"secrets\"", "get", "secrets", "-A");
        await login.RefusesAsync("cannot patch resource \"secrets\"", "apply", "--server-side", "--validate=false", "-f", await login.WriteAsync(Secret(ns)));
        await login.RefusesAsync("the operator writes only ConfigMaps that belong to a TapEnvironment", "create", "configmap", "mine", "-n", ns);
        await login.RefusesAsync("the operator writes only ConfigMaps that belong to a TapEnvironment", "patch", "configmap", "theirs", "-n", ns, "-p", """{"data":{"key":"other"}}""");
        await login.RefusesAsync("the operator changes only ConfigMaps that belong to a TapEnvironment", "patch", "configmap", "theirs", "-n", ns, "-p", Owned);
        await login.RefusesAsync("cannot create resource \"pods\"", "run", "a-pod", "-n", ns, "--image=x");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_references_are_allowed_it_can_get_those_Secrets_and_nothing_else_of_Secrets(bool oneNamespace)
    {
        await using var release = await cluster.PrepareAsync();
        var (ns, other) = (await release.Plane.CreateNamespaceAsync("team"), await release.Plane.CreateNamespaceAsync("other"));
        var where = oneNamespace ? $"watch.namespaces={{{ns}}}" : "secretReferences.names={chat}";
        await release.InstallAsync(HelmClient.Chart, "--set", $"secretReferences.enabled=true,{where}");
        foreach (var (name, of) in new[] { ("chat", ns), ("theirs", ns), ("theirs", other) })
            await release.Plane.Kubectl.RunAsync("create", "secret", "generic", name, "-n", of, "--from-literal=key=value");
        await using var login = await LoginAsync(release);

        await Eventually.TrueAsync(async () => (await login.TryAsync("get", "secret", "chat", "-n", ns)).ExitCode == 0, "it may be read");
        await login.RefusesAsync("cannot get resource \"secrets\"", "get", "secret", "theirs", "-n", other);
        Assert.Equal(oneNamespace, (await login.TryAsync("get", "secret", "theirs", "-n", ns)).ExitCode == 0);
        await login.RefusesAsync("cannot list resource \"secrets\"", "get", "secrets", "-n", ns);
        await login.RefusesAsync("cannot watch resource \"secrets\"", "get", "--raw", $"/api/v1/namespaces/{ns}/secrets?watch=true");
        await login.RefusesAsync("cannot patch resource \"secrets\"", "patch", "secret", "chat", "-n", ns, "-p", """{"stringData":{"key":"other"}}""");
        await login.RefusesAsync("cannot delete resource \"secrets\"", "delete", "secret", "chat", "-n", ns);

        using var client = login.Client();
        var reader = new SecretReader(client);
        Assert.Equal("value", Encoding.UTF8.GetString((await ReadAsync(ns, "chat")).Data["key"]));
        Assert.Equal(SecretAccess.Refused, (await ReadAsync(other, "theirs")).Access);
        Assert.Equal(oneNamespace ? SecretAccess.Missing : SecretAccess.Refused, (await ReadAsync(ns, "none")).Access);

        Task<SecretReading> ReadAsync(string where, string name) => reader.ReadAsync(where, name, TestContext.Current.CancellationToken);
    }

    /// <summary>The audit log has no line for this right: an apply that makes its object asks for it on the way.</summary>
    [Fact]
    public async Task Without_the_right_to_create_the_outputs_could_not_be_applied()
    {
        await using var release = await cluster.PrepareAsync();
        await release.InstallAsync(HelmClient.Chart);
        var ns = await release.Plane.CreateNamespaceAsync("team");
        await using var login = await LoginAsync(release);
        var output = JsonNode.Parse(Owned)!;
        (output["apiVersion"], output["kind"], output["metadata"]!["name"], output["metadata"]!["namespace"]) = ("v1", "ConfigMap", "outputs", ns);
        var file = await login.WriteAsync(output.ToJsonString());
        string[] apply = ["apply", "--server-side", "--dry-run=server", "--validate=false", "-f", file];
        await Eventually.TrueAsync(async () => (await login.TryAsync(apply)).ExitCode == 0, "an output may be applied");

        await release.Plane.Kubectl.RunAsync("patch", "clusterrole", $"{release.Namespace}-tap-tap-operator-environments", "--type=json",
            "-p", """[{"op":"test","path":"/rules/2/resources","value":["configmaps"]},{"op":"replace","path":"/rules/2/verbs","value":["get","patch"]}]""");

        await Eventually.TrueAsync(async () => (await login.TryAsync(apply)).StandardError.Contains("cannot create resource \"configmaps\"", StringComparison.Ordinal), "it is refused");
    }

    [Fact]
    public async Task The_documentation_shows_what_the_ServiceAccount_can_do()
    {
        await using var release = await cluster.PrepareAsync();
        var ns = await release.Plane.CreateNamespaceAsync("team");
        await release.InstallAsync(HelmClient.Chart, "--set", $"watch.namespaces={{{ns}}}");
        await using var login = await LoginAsync(release);
        var documented = await File.ReadAllTextAsync(Path.Combine(Folders.Repository, "docs/security.md"), TestContext.Current.CancellationToken);

        foreach (var where in new[] { ns, release.Namespace })
        {
            var list = await login.TryAsync("auth", "can-i", "--list", "-n", where);
            // Everybody who is logged in may ask about himself, and for what the API has.
            var lines = list.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Where(line => !line.StartsWith("self", StringComparison.Ordinal) && !line.StartsWith(' ')).ToList();
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.Contains(OneSpaced(line), OneSpaced(documented), StringComparison.Ordinal));
        }
    }

    private static Task<Login> LoginAsync(Release release) => Login.CreateAsync(release.Plane, release.Namespace, Release.ServiceAccount);

    /// <summary>A patch that changes nothing would answer with the whole Secret.</summary>
    private static string Secret(string ns) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = "theirs", ["namespace"] = ns },
    }.ToJsonString();

    private static string OneSpaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
