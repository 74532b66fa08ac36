using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>RDS instances and their storage, from what they begin with to what they may grow to; backups beyond the free part come on top.</summary>
internal sealed class DatabaseCosts : ICostRule
{
    /// <inheritdoc/>
    public string Component => "database";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_db_instance"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        foreach (var database in region.All<AwsDbInstance>())
        {
            // A standby in another zone costs as much as the database; so does its storage.
            var copies = Literals.IsTrue(database.MultiAz) ? 2 : 1;
            if (Literals.Text(database.InstanceClass) is { } instanceClass)
                bill.PerHour($"rds/{instanceClass}", copies);
            var size = database.ReplicateSourceDb is null ? Literals.Of(database.AllocatedStorage) : region.LargestOriginalDatabase;
            bill.PerMonth("rds-gp3-gb", copies * size, copies * Math.Max(size, Literals.Of(database.MaxAllocatedStorage)));
        }
    }
}
