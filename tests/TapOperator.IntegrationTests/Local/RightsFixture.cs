using System.Text.Json.Nodes;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>An emulator, and two who ask it: one may do everything, one what it was given the right to.</summary>
public sealed class RightsFixture : IAsyncLifetime
{
    private const string Key = "AKIATAPLOCALTEST0001";

    public Emulator Emulator { get; private set; } = null!;

    public AwsProbe All { get; private set; } = null!;

    public AwsProbe Limited { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await Emulator.StartAsync();
        All = await Emulator.StartProbeAsync();
        Limited = await AwsProbe.StartAsync(new Dictionary<string, string?>(Emulator.Environment) { ["AWS_ACCESS_KEY_ID"] = Key });
    }

    public Task GiveAsync(string policy) => Emulator.Rights.GiveAsync(Key, [JsonNode.Parse(policy)!]);

    /// <summary>The actions that were refused since the last policy was given.</summary>
    public async Task<IEnumerable<string>> RefusedAsync() => (await Emulator.Rights.UsedAsync(Key)).Refused.Select(right => right.Action);

    public async ValueTask DisposeAsync()
    {
        await Limited.DisposeAsync();
        await All.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
