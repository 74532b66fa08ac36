using TapOperator.IntegrationTests.EndToEnd;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace TapOperator.IntegrationTests.EndToEnd;

/// <summary>Worlds that take minutes begin before everything else, so that no processor waits at the end for one that began last.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["S2", "S1", "S4", "Argo CD", "S3", "Life", "Mixture", "Kill", "S5"];

    /// <inheritdoc/>
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection => [.. testCollections.OrderBy(collection => Rank(collection))];

    private static int Rank(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.StartsWith(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
