using TapOperator.Entities.Spec.Database;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Ports of database systems.</summary>
internal static class DatabasePorts
{
    private const int Postgres = 5432;
    private const int MySql = 3306;

    /// <summary>The port the spec names, else the system's usual one.</summary>
    public static int Of(DatabaseSpec? database) => database?.Port ?? (database?.Engine is DatabaseEngine.AuroraMySql ? MySql : Postgres);
}
