using TapOperator.Testing.Machine;
using TapOperator.Testing.Processes;

namespace TapOperator.Testing.Aws;

/// <summary>Starts AWS emulators; any number may run side by side.</summary>
public sealed class EmulatorBuilder
{
    private readonly EmulatorConfiguration _configuration;

    public EmulatorBuilder() => _configuration = new EmulatorConfiguration();

    private EmulatorBuilder(EmulatorConfiguration configuration) => _configuration = configuration;

    public EmulatorBuilder WithRunFolder(string folder) => new(_configuration with { RunFolder = folder });

    /// <summary>Disposing leaves it running, for whoever comes after this process.</summary>
    public EmulatorBuilder KeepRunning() => new(_configuration with { KeepRunning = true });

    /// <exception cref="PartMissingException">moto is not installed; the message says how to install it.</exception>
    public async Task<Emulator> StartAsync(CancellationToken cancellationToken = default)
    {
        var folder = _configuration.RunFolder ?? Folders.NewRun("emulator");
        var lifeline = await Lifeline.StartAsync("tools/emulator/stop.sh", folder);
        try
        {
            var endpoint = await Emulator.RunStartScriptAsync(folder, port: null, cancellationToken);
            return new Emulator(endpoint, _configuration with { RunFolder = folder }, _configuration.RunFolder is null, lifeline);
        }
        catch
        {
            await lifeline.DisposeAsync();
            throw;
        }
    }
}
