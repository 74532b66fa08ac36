using TapOperator.Blueprints.Validation.Environment;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class NotBuiltYetTests
{
    [Fact]
    public void What_is_refused_is_a_field_of_the_API() =>
        Assert.Empty(NotBuiltYet.Fields.Except(SchemaNode.All.Select(node => node.Path.TrimStart('.')), StringComparer.Ordinal));
}
