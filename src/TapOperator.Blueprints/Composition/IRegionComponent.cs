namespace TapOperator.Blueprints.Composition;

/// <summary>A part of every region.</summary>
internal interface IRegionComponent
{
    /// <summary>Adds the component's resources; nothing when the spec does not ask for it.</summary>
    /// <param name="region">The region, with what the components before have left.</param>
    void Build(RegionContext region);
}
