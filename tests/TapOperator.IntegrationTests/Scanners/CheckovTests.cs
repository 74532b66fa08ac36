using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Scanners;
using Xunit;

namespace TapOperator.IntegrationTests.Scanners;

/// <summary>What a scanner that others wrote says of the samples' plans.</summary>
public sealed class CheckovTests : IDisposable
{
    private readonly string _root = Folders.NewRun("checkov");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_objects_to_nothing_in_the_samples_but_what_the_documentation_accepts_with_a_reason()
    {
        var findings = await ScanAsync();
        var accepted = AcceptedFinding.All();

        Assert.NotEmpty(findings);
        Assert.All(accepted, row => Assert.NotEmpty(row.Reason));
        Assert.DoesNotContain(findings, finding => !accepted.Any(row => row.Covers(finding)));
        Assert.DoesNotContain(accepted, row => !findings.Any(row.Covers));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<IReadOnlyList<ScannerFinding>> ScanAsync()
    {
        try
        {
            var checkov = await Checkov.FindAsync(Token);
            var engines = await EngineSetup.FindAsync(Token);
            await using var emulator = await Emulator.StartAsync(Token);
            return await checkov.ScanAsync(await new SamplePlans(engines, emulator, _root).MakeAsync(Token), Token);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
