using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Database;

/// <summary>A database system.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatabaseEngine>))]
public enum DatabaseEngine
{
    /// <summary>RDS for PostgreSQL.</summary>
    Postgres,

    /// <summary>Aurora MySQL, Serverless v2.</summary>
    AuroraMySql,
}

/// <summary>In which regions there are databases.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatabaseTopology>))]
public enum DatabaseTopology
{
    /// <summary>One in every region, independent of the others.</summary>
    PerRegion,

    /// <summary>
    /// One in the primary region, and a read replica of it in every other; for AuroraMySql an Aurora global database with at most 10 other regions. A
    /// database that has it keeps it; without other regions it is as PrimaryOnly.
    /// </summary>
    ReadReplicas,

    /// <summary>One in the primary region only.</summary>
    PrimaryOnly,
}

/// <summary>Where a standby in a second zone runs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MultiAzMode>))]
public enum MultiAzMode
{
    /// <summary>In the primary region.</summary>
    PrimaryOnly,

    /// <summary>In every region.</summary>
    All,

    /// <summary>Nowhere.</summary>
    None,
}
