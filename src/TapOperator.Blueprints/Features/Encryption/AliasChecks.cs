using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>A key's alias is one that KMS gives away.</summary>
/// <remarks>Source: AWS KMS API, CreateAlias: aliases that begin with aws/ are AWS's own.</remarks>
internal static class AliasChecks
{
    private const string Path = "spec.encryption.alias";
    private const string Reserved = "aws/";
    private static readonly string[] Fillings = ["{region}", "{suffix}", "{name}", "{namespace}", "{account}"];

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Encryption?.Alias is not { } alias)
        {
            yield break;
        }

        if (alias.StartsWith(Reserved, StringComparison.Ordinal))
            yield return new Problem(Path, $"aliases that begin with {Reserved} are AWS's own", "begin it otherwise");
        if (Fillings.Aggregate(alias, (rest, filling) => rest.Replace(filling, "", StringComparison.Ordinal)).IndexOfAny(['{', '}']) >= 0)
            yield return new Problem(Path, $"\"{alias}\" has a filling that is none", $"use {string.Join(", ", Fillings)}");
    }
}
