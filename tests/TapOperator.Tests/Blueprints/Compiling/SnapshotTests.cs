using System.Text;
using TapOperator.Programs.Serialization;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>
/// Programs byte for byte. A change here is a change of everybody's infrastructure: look at it, then take it over with TAP_UPDATE_SNAPSHOTS=1.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(Sample.Repository, "tests", "TapOperator.Tests", "Blueprints", "Snapshots");

    public static TheoryData<string, string> Stacks => new()
    {
        { Sample.Starter, "us-east-1" },
        { Sample.Starter, "eu-west-1" },
        { Sample.SecureMultiRegion, "us-east-1" },
        { Sample.SecureMultiRegion, "us-west-2" },
        { Sample.SecureMultiRegion, "ap-south-1" },
        { Sample.SecureMultiRegion, "global" },
        { Sample.LoanProcessing, "eu-west-2" },
        { Sample.FailoverPair, "us-east-1" },
        { Sample.FailoverPair, "eu-west-1" },
        { Sample.FailoverPair, "global" },
        { Sample.PrivateApiCompliance, "us-east-1" },
        { Sample.PrivateApiCompliance, "us-west-2" },
        { Sample.PrivateApiCompliance, "eu-central-1" },
        { Sample.PrivateApiCompliance, "global" },
        { Sample.EnterpriseMultiRegion, "us-east-1" },
        { Sample.EnterpriseMultiRegion, "us-west-2" },
        { Sample.EnterpriseMultiRegion, "ap-south-1" },
        { Sample.EnterpriseMultiRegion, "global" },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_sample_compiles_to_the_same_bytes_as_before(string sample, string stack)
    {
        var program = Encoding.UTF8.GetString(Serialize(sample, stack));
        var file = Path.Combine(Folder, $"{sample}.{stack}.json");
        if (Environment.GetEnvironmentVariable("TAP_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, program);
        Assert.Equal(File.ReadAllText(file), program);
    }

    [Fact]
    public void Every_stack_of_the_samples_has_a_snapshot()
    {
        var compiled = new[] { Sample.Starter, Sample.SecureMultiRegion, Sample.LoanProcessing, Sample.FailoverPair, Sample.PrivateApiCompliance, Sample.EnterpriseMultiRegion }.SelectMany(sample =>
        {
            var compilation = Sample.Compile(sample);
            return compilation.Regions.Concat(compilation.Global is { } global ? [global] : []).Select(program => $"{sample}.{program.Stack}.json");
        });
        Assert.Equal(compiled.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    private static byte[] Serialize(string sample, string stack)
    {
        var compilation = Sample.Compile(sample);
        return ProgramSerializer.Serialize(compilation.Regions.Append(compilation.Global!).Single(p => p?.Stack == stack), Dialect.Terraform);
    }
}
