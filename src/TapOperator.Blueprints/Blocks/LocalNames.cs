using TapOperator.Blueprints.Networks;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Names inside programs for what there is several of; zones are counted from 1.</summary>
internal static class LocalNames
{
    /// <summary>A tier.</summary>
    public static string Of(Tier tier) => tier switch
    {
        Tier.Public => "public",
        Tier.Private => "private",
        Tier.Database => "database",
        _ => throw new NotSupportedException($"Tier {tier}"),
    };

    /// <summary>Something of a tier in a zone.</summary>
    public static string Of(Tier tier, int zone) => Of(Of(tier), zone);

    /// <summary>Something in a zone.</summary>
    public static string Of(string what, int zone) => $"{what}_{zone + 1}";
}
