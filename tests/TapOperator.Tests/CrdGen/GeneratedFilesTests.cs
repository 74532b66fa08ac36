using TapOperator.CrdGen;
using TapOperator.Entities;
using Xunit;

namespace TapOperator.Tests.CrdGen;

public sealed class GeneratedFilesTests
{
    [Theory]
    [InlineData(GeneratedFiles.CrdPath)]
    [InlineData(GeneratedFiles.ChartCrdPath)]
    [InlineData(GeneratedFiles.ReferencePath)]
    public async Task Generating_again_gives_the_checked_in_file(string path)
    {
        var generated = GeneratedFiles.For(typeof(TapEnvironment)).Single(file => file.Path == path).Text;
        var checkedIn = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), path),
            TestContext.Current.CancellationToken);

        Assert.True(generated == checkedIn, $"{path} is not what the types say: run `dotnet run --project tools/crdgen` and commit the result.");
    }
}
