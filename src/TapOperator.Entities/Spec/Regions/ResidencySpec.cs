using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Regions;

/// <summary>An absent residency allows every region.</summary>
public sealed class ResidencySpec
{
    /// <summary>The only regions the environment may use, such as <c>eu-west-2</c>; the manifest is refused when it names another.</summary>
    [Required, Items(1, 40), Length(1, 20), ListSet]
    public IList<string> AllowedRegions { get; set; } = [];
}
