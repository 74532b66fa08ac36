using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Settings of the database system itself.</summary>
internal static class DatabaseParameters
{
    /// <summary>Adds the parameter group; without TLS, connections are refused.</summary>
    public static AwsDbParameterGroup Add(StackBuilder stack, string name, DatabaseSpec database) => stack.Add(
        new AwsDbParameterGroup("main")
        {
            Name = name,
            Family = $"postgres{database.Version.Split('.')[0]}",
            Description = "TLS and logs",
            Parameter =
            [
                new() { Name = "rds.force_ssl", Value = database.ForceTls ? "1" : "0" },
                new() { Name = "log_connections", Value = "1" },
            ],
        },
        name);
}
