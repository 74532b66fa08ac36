using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>Names of functions and of what belongs to them.</summary>
internal static class FunctionNames
{
    /// <summary>The function.</summary>
    public static string Of(RegionContext region, FunctionSpec function) => region.Name(NameKind.Function, function.Name);

    /// <summary>The log group that Lambda writes to.</summary>
    public static string LogGroup(RegionContext region, FunctionSpec function) => $"/aws/lambda/{Of(region, function)}";
}
