using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Compiler;

/// <summary>Compiles environments to the programs that engines run. Pure: the same input always gives the same programs; neither clock nor network is read.</summary>
public static class Blueprint
{
    /// <summary>Compiles an environment.</summary>
    /// <param name="environment">A valid environment (see <c>SpecValidator</c>).</param>
    /// <param name="facts">What is known about its account.</param>
    /// <returns>A program per region, the global program if there is anything to put in it, and what the environment publishes.</returns>
    public static Compilation Compile(TapEnvironment environment, AccountFacts facts) => Compile(environment, facts, BuiltInFeatures.All);

    /// <summary>Compiles an environment with a given list of features.</summary>
    internal static Compilation Compile(TapEnvironment environment, AccountFacts facts, IReadOnlyList<Feature> features)
    {
        var context = new EnvironmentContext(environment, facts);
        var regions = new List<StackProgram>();
        foreach (var region in environment.Spec.Regions)
            regions.Add(RegionRecipe.Compile(new RegionContext(context, region), features));
        var global = CompileGlobal(new GlobalContext(context), features);
        return new Compilation(regions, global, Publication.Of(context, regions, global, features));
    }

    /// <summary>
    /// A stack with its providers and without resources: the program for a stack that is no longer part of the environment, so that the engine
    /// deletes what is in it.
    /// </summary>
    /// <param name="environment">The environment.</param>
    /// <param name="facts">What is known about its account.</param>
    /// <param name="stack">A region's name, or <see cref="WellKnownOutputs.GlobalStack"/>.</param>
    public static StackProgram Empty(TapEnvironment environment, AccountFacts facts, string stack)
    {
        var context = new EnvironmentContext(environment, facts);
        return (stack == WellKnownOutputs.GlobalStack ? context.GlobalStack() : context.Stack(stack, stack)).Build();
    }

    /// <summary>The name of this environment's AWS Config recorder: a recorder with another name belongs to somebody else.</summary>
    /// <param name="environment">A valid environment.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static string ConfigRecorderName(TapEnvironment environment, string accountId)
    {
        var context = new EnvironmentContext(environment, new AccountFacts(accountId));
        return context.Names.Of(NameKind.General, Services.Config, context.PrimaryRegion);
    }

    /// <summary>The global stack needs no recipe: its features get what they need as outputs of the regions and build on none of one another.</summary>
    private static StackProgram? CompileGlobal(GlobalContext global, IReadOnlyList<Feature> features)
    {
        foreach (var feature in features)
            feature.Global?.Invoke(global);
        return global.Stack.IsEmpty ? null : global.Stack.Build();
    }
}
