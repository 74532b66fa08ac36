using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Compiler;

/// <summary>What a region gives out as a whole.</summary>
internal sealed class RegionOutputs : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        region.Stack.Output(WellKnownOutputs.Endpoints, region.Endpoints);
        if (region.IsPrimary)
            region.Stack.Output(WellKnownOutputs.Regions, (ValueList<string>)[.. region.Spec.Regions.Select(r => (Value<string>)r.Name)]);
    }
}
