using System.Diagnostics;
using System.Text.Json.Nodes;
using TapOperator.Testing.Argo;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.GitOps;

/// <summary>An Application of Argo CD for the world's namespace, and what a person does with it.</summary>
internal sealed class Application(World world, ArgoCd argo, string name)
{
    private readonly ArgoApplication _application = new(world.Kubectl, name);

    public async Task CreateAsync(Uri repository)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await _application.CreateAsync(file, repository, world.Namespace, allowEmpty: true);
        File.Delete(file);
    }

    /// <summary>Has Argo CD look at the repository now.</summary>
    public Task RefreshAsync() => _application.RefreshAsync();

    /// <summary>Runs one of the actions on the environment, as a click in the user interface does.</summary>
    public Task ActAsync(string action) =>
        argo.RunAsync(TestContext.Current.CancellationToken, "app", "actions", "run", name, action, "--kind", "TapEnvironment", "--resource-name", "shop");

    /// <summary>What Argo CD shows of the application and its objects, with their messages.</summary>
    public Task<string> ShownAsync() => argo.RunAsync(TestContext.Current.CancellationToken, "app", "get", name, "--output", "tree=detailed");

    public Task<JsonNode> GetAsync() => _application.GetAsync();

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
