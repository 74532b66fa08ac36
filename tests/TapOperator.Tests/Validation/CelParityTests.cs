using System.Reflection;
using TapOperator.Blueprints.Validation.Fields;
using TapOperator.Entities;
using TapOperator.Entities.Schema;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class CelParityTests
{
    private static readonly IReadOnlyList<CelAttribute> Rules =
    [
        .. typeof(TapEnvironment).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties().Cast<MemberInfo>().Append(type))
            .SelectMany(member => member.GetCustomAttributes<CelAttribute>(inherit: false)),
    ];

    [Fact]
    public void Every_rule_of_the_CRD_is_also_checked_without_an_API_server() =>
        Assert.Empty(Rules.Select(rule => rule.Rule).Except([.. CelEquivalents.OfOneValue.Keys, .. CelEquivalents.OfSeveralFields],
            StringComparer.Ordinal));

    [Fact]
    public void No_equivalent_outlives_its_rule() =>
        Assert.Empty(CelEquivalents.OfOneValue.Keys.Concat(CelEquivalents.OfSeveralFields).Except(Rules.Select(rule => rule.Rule),
            StringComparer.Ordinal));
}
