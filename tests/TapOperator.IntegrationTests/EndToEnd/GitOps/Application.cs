using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.Testing.Argo;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.GitOps;

/// <summary>An Application of Argo CD over one repository, synchronised by itself, pruned and healed.</summary>
internal sealed class Application(World world, ArgoCd argo, string name)
{
    private const string Resource = "applications.argoproj.io";

    public async Task CreateAsync(Uri repository)
    {
        var manifest = new JsonObject
        {
            ["apiVersion"] = "argoproj.io/v1alpha1",
            ["kind"] = "Application",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "argocd" },
            ["spec"] = new JsonObject
            {
                ["project"] = "default",
                ["source"] = new JsonObject { ["repoURL"] = repository.AbsoluteUri, ["path"] = ".", ["targetRevision"] = "main" },
                ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = world.Namespace },
                ["syncPolicy"] = new JsonObject
                {
                    ["automated"] = new JsonObject { ["prune"] = true, ["selfHeal"] = true, ["allowEmpty"] = true },
                    // As docs/gitops.md says: else a commit that repairs waits until the wrong one was tried five times.
                    ["retry"] = new JsonObject
                    {
                        ["limit"] = -1,
                        ["refresh"] = true,
                        ["backoff"] = new JsonObject { ["duration"] = "5s", ["factor"] = 2, ["maxDuration"] = "30s" },
                    },
                },
            },
        };
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, manifest.ToJsonString());
        await world.Kubectl.RunAsync("apply", "-f", file);
        File.Delete(file);
    }

    /// <summary>Has Argo CD look at the repository now.</summary>
    public Task RefreshAsync() => world.Kubectl.RunAsync("annotate", Resource, name, "-n", "argocd", "--overwrite", "argocd.argoproj.io/refresh=normal");

    /// <summary>Runs one of the actions on the environment, as a click in the user interface does.</summary>
    public Task ActAsync(string action) =>
        argo.RunAsync(TestContext.Current.CancellationToken, "app", "actions", "run", name, action, "--kind", "TapEnvironment", "--resource-name", "shop");

    /// <summary>What Argo CD shows of the application and its objects, with their messages.</summary>
    public Task<string> ShownAsync() => argo.RunAsync(TestContext.Current.CancellationToken, "app", "get", name, "--output", "tree=detailed");

    public Task<JsonNode> GetAsync() => world.Kubectl.GetAsync($"{Resource}/{name}", "argocd");

    /// <summary>The application's health.</summary>
    public static string Health(JsonNode application) => application["status"]?["health"]?["status"]?.ToString() ?? "";

    /// <summary>Whether the cluster is as git says.</summary>
    public static string Sync(JsonNode application) => application["status"]?["sync"]?["status"]?.ToString() ?? "";

    public async Task<JsonNode> WaitAsync(Func<JsonNode, bool> condition, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var application = await GetAsync();
            if (condition(application)) return application;
            if (clock.Elapsed > patience)
                Assert.Fail($"not so after {clock.Elapsed.TotalSeconds:0} s\n{application["status"]}\n{argo.LogTail()}\n{world.Operator.LogTail()}");
            await Task.Delay(500);
        }
    }
}
