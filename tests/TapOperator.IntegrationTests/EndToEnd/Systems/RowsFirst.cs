using Xunit.Sdk;
using Xunit.v3;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>By name: rows (<c>S5_01</c>) before what comes afterwards (<c>Then_1</c>).</summary>
public sealed class RowsFirst : ITestMethodOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod => [.. testMethods.OrderBy(method => method?.MethodName, StringComparer.Ordinal)];
}
