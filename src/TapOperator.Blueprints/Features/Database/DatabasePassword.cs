using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>
/// The master password. AWS makes and keeps it, except where there are read replicas: RDS refuses to make one of a database whose password it keeps (RDS and Aurora User Guides, "Limitations for
/// Secrets Manager integration"; for Aurora: "DB clusters that are part of an Aurora global database"). There it is made up, and kept in a secret of the same form.
/// </summary>
internal static class DatabasePassword
{
    /// <summary>Gives the instance its password.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="database">What the user asks for.</param>
    /// <param name="instance">The database.</param>
    /// <returns>The ARN of the secret.</returns>
    public static Value<string> Give(RegionContext region, RegionKeys keys, DatabaseSpec database, AwsDbInstance instance)
    {
        if (database.Topology is not DatabaseTopology.ReadReplicas)
        {
            instance.ManageMasterUserPassword = true;
            instance.MasterUserSecretKmsKeyId = keys.Data;
            return instance.MasterUserSecret[0].SecretArn;
        }

        var kept = MadeUp(region, keys, database);
        instance.PasswordWo = kept.Password;
        instance.PasswordWoVersion = 1;
        // A password that is nowhere written down opens nothing.
        instance.DependsOn = [.. instance.DependsOn, kept.Version];
        return kept.Secret.Arn;
    }

    /// <summary>Gives the cluster its password.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="database">What the user asks for.</param>
    /// <param name="cluster">The database.</param>
    /// <returns>The ARN of the secret.</returns>
    public static Value<string> Give(RegionContext region, RegionKeys keys, DatabaseSpec database, AwsRdsCluster cluster)
    {
        if (database.Topology is not DatabaseTopology.ReadReplicas)
        {
            cluster.ManageMasterUserPassword = true;
            cluster.MasterUserSecretKmsKeyId = keys.Data;
            return cluster.MasterUserSecret[0].SecretArn;
        }

        var kept = MadeUp(region, keys, database);
        cluster.MasterPasswordWo = kept.Password;
        cluster.MasterPasswordWoVersion = 1;
        cluster.DependsOn = [.. cluster.DependsOn, kept.Version];
        return kept.Secret.Arn;
    }

    private static (AwsSecretsmanagerSecret Secret, AwsSecretsmanagerSecretVersion Version, Value<string> Password) MadeUp(RegionContext region, RegionKeys keys, DatabaseSpec database)
    {
        var name = region.Name("database-password");
        var password = region.Stack.Generated("database_password");
        // Gone at once with its database, as the one that RDS keeps would be.
        var secret = region.Stack.Add(
            new AwsSecretsmanagerSecret("database") { Name = name, Description = $"Master user of {region.Environment.Name}'s database", KmsKeyId = keys.Data, RecoveryWindowInDays = 0 },
            name);
        var version = region.Stack.Add(new AwsSecretsmanagerSecretVersion("database")
        {
            SecretId = secret.Id,
            SecretStringWo = Text.Of($"{{\"username\":\"{database.Username}\",\"password\":\"{password}\"}}"),
            SecretStringWoVersion = 1,
        });
        return (secret, version, password);
    }
}
