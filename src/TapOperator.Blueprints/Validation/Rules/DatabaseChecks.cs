using System.Globalization;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;

namespace TapOperator.Blueprints.Validation.Rules;

/// <summary>A database's version and capacity fit its engine.</summary>
internal static class DatabaseChecks
{
    // RDS for PostgreSQL release calendar: 13 is the oldest under standard or extended support, 18 the newest.
    private const int OldestPostgres = 13;
    private const int NewestPostgres = 18;

    // Aurora User Guide, "Requirements and limitations for Aurora Serverless v2": Aurora MySQL 3, which is compatible with MySQL 8.0.
    private const string AuroraMySql = "8.0";

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
    }
}
