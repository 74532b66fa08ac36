using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Keys and secrets, those included that AWS makes for databases.</summary>
internal sealed class KeyCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "encryption";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_kms_key", "aws_secretsmanager_secret"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var ofDatabases = resources.Count(resource => resource is AwsRdsCluster { ManageMasterUserPassword: not null } or AwsDbInstance { ManageMasterUserPassword: not null });
        var secrets = resources.OfType<AwsSecretsmanagerSecret>().Sum(secret => 1 + (secret.Replica?.Count ?? 0));
        return CostRange.Fixed((resources.OfType<AwsKmsKey>().Count() * prices.Of("kms-key")) + ((ofDatabases + secrets) * prices.Of("secret")));
    }
}
