using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Secrets;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Names of secrets: a replica has its original's name, so the primary region's stands in all of them.</summary>
internal static class SecretNames
{
    /// <summary>The name of a secret.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="secret">The secret.</param>
    public static string Of(EnvironmentContext environment, SecretItem secret) => environment.Names.Of(NameKind.General, secret.Name, environment.PrimaryRegion);
}
