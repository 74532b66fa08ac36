using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Identity;

/// <summary>Reports what can be reached from outside the account. It looks at its own region only, and an account has one per region.</summary>
internal static class AccessAnalyzer
{
    /// <summary>Adds the analyzer.</summary>
    public static void Build(RegionContext region)
    {
        if (region.Spec.Identity is not { AccessAnalyzer: true })
            return;
        var name = region.Name(Services.Analyzer);
        region.Stack.Add(new AwsAccessanalyzerAnalyzer("main") { AnalyzerName = name, Type = "ACCOUNT" }, name);
    }
}
