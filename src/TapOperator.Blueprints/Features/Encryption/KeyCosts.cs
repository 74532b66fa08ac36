using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Encryption;

/// <summary>Keys and secrets, those included that AWS makes for databases.</summary>
internal sealed class KeyCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "encryption";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_kms_key", "aws_secretsmanager_secret"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        bill.PerMonth("kms-key", region.All<AwsKmsKey>().Count());
        foreach (var secret in region.All<AwsSecretsmanagerSecret>())
            bill.PerMonth("secret", 1 + (secret.Replica?.Count ?? 0));
        bill.PerMonth("secret", region.All<AwsRdsCluster>().Count(cluster => Literals.IsTrue(cluster.ManageMasterUserPassword))
            + region.All<AwsDbInstance>().Count(database => Literals.IsTrue(database.ManageMasterUserPassword)));
    }
}
