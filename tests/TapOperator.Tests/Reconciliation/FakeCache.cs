using TapOperator.Entities;
using TapOperator.Reconciliation.Neighbours;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Resources;

namespace TapOperator.Tests.Reconciliation;

/// <summary>A cache of the environments it was given, filed as the operator files them.</summary>
internal sealed class FakeCache(params TapEnvironment[] environments) : IEntityCache<TapEnvironment>
{
    public bool HasSynced => true;

    public int Count => environments.Length;

    public IReadOnlyCollection<EntityKey> Keys => [.. environments.Select(EntityKey.FromEntity)];

    public TapEnvironment? Get(EntityKey key) => Array.Find(environments, environment => EntityKey.FromEntity(environment) == key);

    public IReadOnlyList<TapEnvironment> List(string? namespaceName = null) => environments;

    public IReadOnlyList<TapEnvironment> ByIndex(string index, string value) =>
        [.. environments.Where(environment => (index == NeighbourIndexes.Names ? NeighbourIndexes.NamesOf(environment) : NeighbourIndexes.RangesOf(environment)).Contains(value))];
}
