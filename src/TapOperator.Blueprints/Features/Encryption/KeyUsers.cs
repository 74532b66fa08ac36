using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>Which AWS services use a region's key.</summary>
internal static class KeyUsers
{
    /// <summary>The services that the spec names, otherwise those that the features need, in their declared order.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="features">All features.</param>
    public static KeyUser[] Of(TapEnvironmentSpec spec, IReadOnlyList<Feature> features) =>
        spec.Encryption is { Services: { Count: > 0 } named } ? named.InOrder() : Needed(spec, features);

    /// <summary>The services that the features need, each once, in their declared order.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="features">All features.</param>
    public static KeyUser[] Needed(TapEnvironmentSpec spec, IReadOnlyList<Feature> features)
    {
        List<KeyUser> users = [];
        foreach (var use in features.SelectMany(feature => feature.KeyUsers))
        {
            if (use.Applies(spec) && !users.Has(use.User))
                users.Add(use.User);
        }

        return users.InOrder();
    }
}
