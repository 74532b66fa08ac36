namespace TapOperator.Entities.Rules;

/// <summary>How many availability zones AWS's regions have.</summary>
/// <remarks>Source: AWS Regions and Availability Zones User Guide, "Available Regions". An account may see fewer: us-west-1 and ap-northeast-1 show new accounts one zone less.</remarks>
public static class AwsZones
{
    private const int Usual = 3;

    private static readonly Dictionary<string, int> More = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = 6,
        ["us-west-2"] = 4,
        ["ap-northeast-1"] = 4,
        ["ap-northeast-2"] = 4,
    };

    /// <summary>The most zones that a region has.</summary>
    /// <param name="region">The region's code.</param>
    public static int MostOf(string region) => More.GetValueOrDefault(region, Usual);
}
