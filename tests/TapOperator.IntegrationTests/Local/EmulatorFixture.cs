using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

/// <summary>One emulator for all tests of a class.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public Emulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await Emulator.StartAsync();

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
