using Awsgen;
using Awsgen.Schema;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Programs;

public sealed class GeneratedClassesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Generating_again_from_the_providers_schema_gives_the_checked_in_files()
    {
        if (Executables.Find("terraform") is null)
            Assert.Skip("Terraform is not on PATH; it prints the provider's schema.");
        var setup = await FindAsync();
        var schema = await SchemaReader.ReadAsync(setup.ProviderFolder, EngineSetup.ProviderVersion, Cancellation);
        var types = ListedType.Parse(await File.ReadAllLinesAsync(Path.Combine(Folders.Repository, "tools", "awsgen", "types.txt"), Cancellation));
        var generated = Generator.Generate(schema, types);
        var folder = Path.Combine(Folders.Repository, "src", "TapOperator.Programs", "Generated");

        Assert.Equal(generated.Keys, Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal));
        foreach (var (path, text) in generated)
            Assert.True(text == await File.ReadAllTextAsync(Path.Combine(folder, path), Cancellation), $"{path} is not what the schema says: run awsgen and commit the result.");
    }

    private static async Task<EngineSetup> FindAsync()
    {
        try
        {
            return await EngineSetup.FindAsync(Cancellation);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
