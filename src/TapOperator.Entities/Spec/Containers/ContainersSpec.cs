using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Containers;

/// <summary>Container Insights are on; tasks are in the private subnets, behind the load balancer when there is one.</summary>
[Cel(ObjectRules.TaskBounds, ObjectRules.TaskBoundsMessage, FieldPath = ".minimumTasks")]
public sealed class ContainersSpec
{
    /// <summary>The container image, such as <c>public.ecr.aws/nginx/nginx:1.27</c>.</summary>
    [Required, Length(1, 512), Pattern("^[A-Za-z0-9][A-Za-z0-9./:@_-]*$")]
    public string Image { get; set; } = "";

    /// <summary>The TCP port the container listens on.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 8080;

    /// <summary>Processor of a task in units: 1024 are one virtual CPU.</summary>
    [Range(256, 16384)]
    public int CpuUnits { get; set; } = 256;

    /// <summary>Memory of a task in MiB; Fargate knows only some pairs with <c>cpuUnits</c>.</summary>
    [Range(512, 122880)]
    public int MemoryMiB { get; set; } = 512;

    /// <summary>The fewest tasks.</summary>
    [Range(0, 1000)]
    public int MinimumTasks { get; set; } = 2;

    /// <summary>The most tasks.</summary>
    [Range(1, 1000)]
    public int MaximumTasks { get; set; } = 10;

    /// <summary>The average CPU use in percent that the service keeps by adding and removing tasks; 0: not a measure.</summary>
    [Range(0, 95)]
    public int TargetCpuPercent { get; set; } = 70;

    /// <summary>The average memory use in percent that the service keeps; 0: not a measure.</summary>
    [Range(0, 95)]
    public int TargetMemoryPercent { get; set; } = 80;

    /// <summary>Variables of the container's environment; not for secrets.</summary>
    [Items(0, 50), Length(0, 1024)]
    public IDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tasks may log in to the database with IAM (rds-db:connect), as <c>databaseUser</c> and nobody else.</summary>
    public bool DatabaseAccess { get; set; }

    /// <summary>
    /// The user they log in as; make it in the database for IAM authentication. It is not the master user, whose password AWS keeps.
    /// </summary>
    [Length(1, 32), Pattern("^[A-Za-z_][A-Za-z0-9_]*$")]
    public string DatabaseUser { get; set; } = "application";

    /// <summary>Days that the service's logs are kept; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int LogRetentionDays { get; set; } = 365;
}
