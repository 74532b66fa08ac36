using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>What others need of a region's network.</summary>
/// <param name="Vpc">The VPC.</param>
/// <param name="Public">Public subnets, one per zone; may be empty.</param>
/// <param name="Private">Private subnets, one per zone; may be empty.</param>
/// <param name="Database">Subnets for databases: of their own tier, else the private ones.</param>
internal sealed record NetworkParts(AwsVpc Vpc, IReadOnlyList<AwsSubnet> Public, IReadOnlyList<AwsSubnet> Private, IReadOnlyList<AwsSubnet> Database)
{
    /// <summary>Ids of subnets as an argument.</summary>
    public static ValueList<string> Ids(IEnumerable<AwsSubnet> subnets) => [.. subnets.Select(s => s.Id)];
}
