using System.Reflection;
using TapOperator.Runtime.Hosting;
using Xunit;

namespace TapOperator.Tests.Runtime;

public class WallsTests
{
    private static readonly Assembly Runtime = typeof(OperatorOptions).Assembly;

    [Fact]
    public void The_runtime_knows_no_other_part_of_the_operator_and_nothing_of_AWS() => Assert.DoesNotContain(
        Runtime.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("TapOperator", StringComparison.Ordinal) || name.Name.StartsWith("AWSSDK", StringComparison.Ordinal));
}
