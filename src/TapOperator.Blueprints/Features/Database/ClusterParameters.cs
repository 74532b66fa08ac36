using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Database;

/// <summary>Settings of Aurora MySQL itself.</summary>
internal static class ClusterParameters
{
    /// <summary>Adds the parameter group; without TLS, connections are refused.</summary>
    public static AwsRdsClusterParameterGroup Add(StackBuilder stack, string name, DatabaseSpec database) => stack.Add(
        new AwsRdsClusterParameterGroup("main")
        {
            Name = name,
            Family = $"aurora-mysql{database.Version}",
            Description = "TLS and logs",
            Parameter =
            [
                new() { Name = "require_secure_transport", Value = database.ForceTls ? "ON" : "OFF" },
                new() { Name = "server_audit_logging", Value = "1" },
                new() { Name = "server_audit_events", Value = "CONNECT" },
                new() { Name = "slow_query_log", Value = "1" },
            ],
        },
        name);
}
