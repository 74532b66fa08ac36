using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Bills;

/// <summary>What an environment has in one region, whichever stack it belongs to.</summary>
/// <param name="region">The region.</param>
/// <param name="everywhere">What it has in all regions.</param>
internal sealed class RegionInventory(string region, IReadOnlyList<Resource> everywhere)
{
    /// <summary>The region.</summary>
    public string Region => region;

    /// <summary>What is there.</summary>
    public List<Resource> Resources { get; } = [];

    /// <summary>What is there of a type.</summary>
    public IEnumerable<T> All<T>()
        where T : Resource => Resources.OfType<T>();

    /// <summary>GiB of the largest database that replicas may be copies of: a replica is as large as its source, which lies in another region.</summary>
    public double LargestOriginalDatabase
    {
        get
        {
            var largest = 0.0;
            foreach (var database in everywhere.OfType<AwsDbInstance>().Where(database => database.ReplicateSourceDb is null))
                largest = Math.Max(largest, Literals.Of(database.AllocatedStorage));
            return largest;
        }
    }
}
