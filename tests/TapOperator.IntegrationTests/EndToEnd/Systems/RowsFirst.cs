using Xunit.Sdk;
using Xunit.v3;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>By name: rows (<c>S5_01</c>) before what comes afterwards (<c>Then_1</c>).</summary>
public sealed class RowsFirst : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(test => test.TestMethod?.MethodName, StringComparer.Ordinal)];
}
