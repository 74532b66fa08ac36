using CliWrap;
using CliWrap.Buffered;
using TapOperator.Testing.Engines;
using Xunit;

namespace TapOperator.IntegrationTests.Local;

public sealed class EngineSetupTests
{
    [Fact]
    public async Task Every_engine_found_says_its_version()
    {
        var engines = await EngineSetup.FindAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(engines.Binaries);
        foreach (var binary in engines.Binaries.Values)
        {
            var answer = await Cli.Wrap(binary).WithArguments("version").WithEnvironmentVariables(engines.Environment)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
            Assert.Matches(@"v\d+\.\d+\.\d+", answer.StandardOutput);
        }
    }

    [Fact]
    public async Task The_provider_lies_where_each_engine_looks_for_it()
    {
        var engines = await EngineSetup.FindAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(Directory.GetFiles(engines.ProviderFolder, "terraform-provider-aws_v*"));
        Assert.All(
            new[] { "registry.opentofu.org", "registry.terraform.io" },
            host => Assert.NotEmpty(Directory.GetFiles(
                Directory.GetDirectories(Path.Combine(engines.MirrorFolder, host, "hashicorp/aws", EngineSetup.ProviderVersion)).Single(), "terraform-provider-aws_v*")));
    }
}
