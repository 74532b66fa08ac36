using System.CommandLine;
using TapOperator.Commands;
using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Blueprints.Costs;

/// <summary><c>tapoperator cost</c> from the outside.</summary>
public sealed class CostCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tap-cost-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_whole_estimate_has_no_plus_sign_and_says_how_old_its_oldest_price_is() => Assert.Equal(
        """
        starter: USD a month, list prices, idle to fully scaled
        us-east-1        encryption          1.00      1.00
        us-east-1        logs                4.24      7.95
        us-east-1        storage             0.02      0.23
        eu-west-1        encryption          1.00      1.00
        eu-west-1        logs                4.80      9.00
        eu-west-1        storage             0.02      0.23
        total                               11.09     19.41
        the oldest of these prices is of 2026-07-16

        """,
        await RunAsync("starter", "", ""));

    [Fact]
    public async Task Items_without_a_price_are_named_with_their_region_and_the_line_and_the_total_have_a_plus_sign()
    {
        var lines = (await RunAsync("secure-multi-region", "t3.micro", "t3.colossal")).Split('\n');
        Assert.EndsWith("fully scaled; +: there is more", lines[0], StringComparison.Ordinal);
        Assert.Contains("ap-south-1       instances           0.73      0.73 +", lines);
        Assert.Contains("ap-south-1       network            75.92     75.92", lines);
        Assert.Contains("no price is known in ap-south-1 of ec2/t3.colossal", lines);
        Assert.Single(lines, line => line.StartsWith("total ", StringComparison.Ordinal) && line.EndsWith(" +", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_region_without_prices_is_named_and_has_no_lines()
    {
        var lines = (await RunAsync("starter", "eu-west-1", "sa-east-1")).Split('\n');
        Assert.DoesNotContain(lines, line => line.StartsWith("sa-east-1", StringComparison.Ordinal));
        Assert.Contains("total                                5.26      9.18 +", lines);
        Assert.Contains("no prices are known of sa-east-1: nothing there is in the total", lines);
    }

    private async Task<string> RunAsync(string sample, string old, string replacement)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, $"deploy/samples/{sample}.yaml"), TestContext.Current.CancellationToken);
        var file = Path.Combine(_folder, $"{sample}.yaml");
        await File.WriteAllTextAsync(file, old.Length > 0 ? text.Replace(old, replacement, StringComparison.Ordinal) : text, TestContext.Current.CancellationToken);
        await using var output = new StringWriter();
        Assert.Equal(0, await TapCommandLine.Create().Parse(["cost", file]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken));
        return output.ToString();
    }
}
