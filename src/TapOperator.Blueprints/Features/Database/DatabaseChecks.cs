using System.Globalization;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>A database's version and capacity fit its engine.</summary>
internal static class DatabaseChecks
{
    // RDS for PostgreSQL release calendar: 13 is the oldest under standard or extended support, 18 the newest.
    private const int OldestPostgres = 13;
    private const int NewestPostgres = 18;

    // Aurora User Guide, "Requirements and limitations for Aurora Serverless v2": Aurora MySQL 3, which is compatible with MySQL 8.0.
    private const string AuroraMySql = "8.0";

    // Aurora User Guide, "Configuration requirements of an Amazon Aurora global database".
    private const int MostSecondaries = 10;

    // Aurora User Guide, "Choosing the minimum Aurora Serverless v2 capacity setting for a cluster": Aurora global databases, primary region only.
    private const double RecommendedAcu = 8;

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Database is not { } database)
        {
            yield break;
        }

        if (database.Engine == DatabaseEngine.Postgres
            && (!int.TryParse(database.Version.Split('.')[0], CultureInfo.InvariantCulture, out var major)
                || major is < OldestPostgres or > NewestPostgres))
        {
            yield return new Problem("spec.database.version", $"RDS has no PostgreSQL {database.Version}",
                $"give a major version from \"{OldestPostgres}\" to \"{NewestPostgres}\"");
        }

        if (database is { Engine: DatabaseEngine.Postgres, Serverless: not null })
        {
            yield return new Problem("spec.database.serverless", "RDS for PostgreSQL has no serverless capacity",
                "leave serverless out, or use engine AuroraMySql");
        }

        if (database.Engine == DatabaseEngine.AuroraMySql && database.Version != AuroraMySql)
        {
            yield return new Problem("spec.database.version", $"Aurora MySQL {database.Version} has no Serverless v2", $"give version: \"{AuroraMySql}\"");
        }

        if (database is { Engine: DatabaseEngine.AuroraMySql, Serverless: null })
        {
            yield return new Problem("spec.database.serverless", "AuroraMySql needs its capacity",
                "add serverless: {minimumAcu: 0.5, maximumAcu: 4}");
        }

        if (database is { Engine: DatabaseEngine.AuroraMySql, Topology: DatabaseTopology.ReadReplicas })
        {
            foreach (var problem in OfGlobal(environment.Spec.Regions.Count - 1, database))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> OfGlobal(int secondaries, DatabaseSpec database)
    {
        if (secondaries > MostSecondaries)
        {
            yield return new Problem("spec.database.topology", $"Aurora copies a database to {MostSecondaries} other regions at most, and there are {secondaries}",
                "take PrimaryOnly or PerRegion, or fewer regions");
        }

        if (secondaries > 0 && database.Serverless is { MinimumAcu: < RecommendedAcu })
        {
            yield return new Problem("spec.database.serverless.minimumAcu",
                string.Create(CultureInfo.InvariantCulture, $"AWS recommends {RecommendedAcu} ACU at least for an Aurora database with copies in other regions"),
                "raise it where the copies must keep up with the writer", Severity.Warning);
        }
    }
}
