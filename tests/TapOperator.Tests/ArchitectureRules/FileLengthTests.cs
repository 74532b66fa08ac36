using Xunit;

namespace TapOperator.Tests.ArchitectureRules;

public sealed class FileLengthTests
{
    private const int Median = 60;
    private const int NinetiethPercentile = 200;

    [Fact]
    public void Files_are_short()
    {
        var lengths = SourceTree.Lengths("src");
        Assert.True(At(lengths, 0.5) < Median, $"The median file has {At(lengths, 0.5)} lines.");
        Assert.True(At(lengths, 0.9) < NinetiethPercentile, $"One file in ten has {At(lengths, 0.9)} lines or more, beginning with {lengths[(int)(lengths.Count * 0.9)].File}.");
    }

    private static int At(List<(string File, int Lines)> lengths, double share) => lengths[(int)(lengths.Count * share)].Lines;
}
