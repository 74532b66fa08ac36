using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.Secrets;

/// <summary>A subscriber of the starter's topics whose address is in a Secret of the namespace.</summary>
internal sealed class SubscriberSecret(World world)
{
    /// <summary>For the environment's spec.</summary>
    public const string Spec = "  notifications: {subscriptions: [{name: chat, protocol: Https, endpointFrom: {name: chat, key: address}}]}";

    public const string First = "https://hooks.example.com/services/T0000/B0000/PlantedAddressOfAChannel";
    public const string Second = "https://hooks.example.com/services/T0000/B0000/AnotherPlantedAddress";

    /// <summary>The manifest may be there before the Secret: the condition says what is missing, and it goes on by itself.</summary>
    public async Task ComesLaterAsync()
    {
        var waiting = await world.WaitForAsync("starter", "Stalled", TimeSpan.FromMinutes(1));
        Assert.Contains($"endpointFrom: there is no Secret chat in namespace {world.Namespace}; create it", World.Message(waiting, "Validated"), StringComparison.Ordinal);
        await world.Kubectl.RunAsync("create", "secret", "generic", "chat", "-n", world.Namespace, $"--from-literal=address={First}");
        await world.WaitAsync("starter", environment => !World.Is(environment, "Stalled"), TimeSpan.FromMinutes(1));
    }

    /// <summary>AWS sends to what the Secret said.</summary>
    public async Task IsSubscribedAsync(params string[] regions)
    {
        foreach (var region in regions)
            Assert.Equal([$"https {First}"], await SubscribersAsync(region));
    }

    public Task<string> ChangeAsync() => world.Kubectl.RunAsync(
        "patch", "secret", "chat", "-n", world.Namespace, "--type=merge", "-p", $$$"""{"stringData":{"address":"{{{Second}}}"}}""");

    /// <summary>AWS sends to the new address, and to no other.</summary>
    public async Task IsChangedAsync(string region) => Assert.Equal([$"https {Second}"], await SubscribersAsync(region));

    /// <summary>The addresses stand where engines keep what they were given, which only the operator can read, and nowhere else.</summary>
    public Task AssertToldNowhereAsync(CommandLineWatch watch)
    {
        string[] kept = ["terraform.tfvars.json", "terraform.tfstate", "terraform.tfstate.backup"];
        // In .terraform, OpenTofu and Terraform keep under the same name where the state is.
        var files = kept.SelectMany(name => Directory.EnumerateFiles(world.Operator.StateFolder, name, SearchOption.AllDirectories))
            .Where(file => !file.Contains("/.terraform/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        return LeakScanner.AssertOnlyInAsync(world, watch, files, First, Second);
    }

    /// <summary>The Secret and what the last run was given of it: a deletion does without both.</summary>
    public async Task IsForgottenAsync()
    {
        await world.Kubectl.RunAsync("delete", "secret", "chat", "-n", world.Namespace);
        foreach (var file in Directory.EnumerateFiles(world.Operator.StateFolder, "terraform.tfvars.json", SearchOption.AllDirectories))
            File.Delete(file);
    }

    private async Task<IEnumerable<string>> SubscribersAsync(string region)
    {
        var topic = Assert.Single(await world.Aws.ListAsync("sns", region, "list_topics", "Topics")).Text("TopicArn");
        var subscriptions = await world.Aws.ListAsync("sns", region, "list_subscriptions_by_topic", "Subscriptions", new { TopicArn = topic });
        return subscriptions.Select(subscription => $"{subscription.Text("Protocol")} {subscription.Text("Endpoint")}");
    }
}
