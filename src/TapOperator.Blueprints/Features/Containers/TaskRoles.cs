using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Entities.Spec.Database;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>The roles of tasks.</summary>
/// <param name="Execution">With it ECS starts a task: fetches the image and writes the logs.</param>
/// <param name="Task">What the application itself may do.</param>
/// <param name="Rights">Their policies: a task that starts before them fails.</param>
internal sealed record TaskRoles(AwsIamRole Execution, AwsIamRole Task, IReadOnlyList<Element> Rights)
{
    /// <summary>Adds both roles.</summary>
    public static TaskRoles Add(RegionContext region, ContainersSpec settings, AwsCloudwatchLogGroup logs, DatabaseParts? database)
    {
        var execution = Role(region, "task_execution", Services.TaskExecutionRole);
        var task = Role(region, "task", Services.TaskRole);
        List<Element> rights = [Policy(region, "task_execution", execution, [Logs(logs), .. ImageRights.Of(settings.Image)])];
        if (settings.DatabaseAccess && database is not null)
            rights.Add(Policy(region, "task", task, [Connect(region.Arns, database.ResourceId, settings)]));
        // The right to log in to a copy comes from the global stack, which changes after this one: a role that goes must take it along.
        else if (settings.DatabaseAccess && region.Spec.Database is { Topology: DatabaseTopology.ReadReplicas })
            task.ForceDetachPolicies = true;
        return new TaskRoles(execution, task, rights);
    }

    /// <summary>Logging in to a database with IAM, as the user of the application.</summary>
    /// <param name="arns">ARNs of the database's region.</param>
    /// <param name="databaseId">The resource id of the database or cluster.</param>
    /// <param name="settings">The containers.</param>
    public static PolicyStatement Connect(Arns arns, Value<string> databaseId, ContainersSpec settings) => new("Database")
    {
        Actions = ["rds-db:connect"],
        Resources = [Text.Of($"{arns.Of("rds-db", "dbuser")}:{databaseId}/{settings.DatabaseUser}")],
    };

    private static AwsIamRole Role(RegionContext region, string localName, string service)
    {
        var name = region.Name(NameKind.Role, service);
        return region.Stack.Add(new AwsIamRole(localName) { Name = name, AssumeRolePolicy = Trust.OnBehalfOf("ecs-tasks.amazonaws.com", region.Arns.AccountId) }, name);
    }

    private static AwsIamRolePolicy Policy(RegionContext region, string localName, AwsIamRole role, IReadOnlyList<PolicyStatement> statements) =>
        region.Stack.Add(new AwsIamRolePolicy(localName) { Name = "application", Role = role.Id, Policy = new PolicyDocument(statements) });

    private static PolicyStatement Logs(AwsCloudwatchLogGroup logs) => new("Logs")
    {
        Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resources = [Text.Of($"{logs.Arn}:*")],
    };
}
