using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>A service on ECS Fargate in the private subnets, behind the load balancer when there is one.</summary>
internal static class ContainersComponent
{
    // Until a fresh task has answered the load balancer, its failures do not count.
    private const int GraceSeconds = 60;

    // How many tasks there are is the scaling's to decide once the service is there.
    private static readonly Lifecycle KeepCount = new() { IgnoreChanges = ["desired_count"] };

    /// <summary>Adds cluster, service and scaling.</summary>
    public static void Build(RegionContext region, RegionParts parts)
    {
        if (region.Spec.Containers is not { } settings || parts.Network is not { } network)
            return;
        var name = region.Name("service");
        var cluster = Cluster(region);
        var logs = LogGroups.Add(region.Stack, "tasks", $"/ecs/{name}", settings.LogRetentionDays, parts.Keys.Logs);
        var roles = TaskRoles.Add(region, settings, logs, parts.Database);
        var task = TaskDefinition(region, settings, roles, name, $"/ecs/{name}");
        var service = new AwsEcsService("main")
        {
            Name = name,
            Cluster = cluster.Arn,
            TaskDefinition = task.Arn,
            DesiredCount = settings.MinimumTasks,
            LaunchType = "FARGATE",
            NetworkConfiguration = new() { Subnets = SubnetParts.Ids(network.Subnets.Private), SecurityGroups = [network.Groups.Application.Id], AssignPublicIp = false },
            DeploymentMinimumHealthyPercent = 100,
            DeploymentMaximumPercent = 200,
            DeploymentCircuitBreaker = new() { Enable = true, Rollback = true },
            EnableEcsManagedTags = true,
            PropagateTags = "SERVICE",
            Lifecycle = KeepCount,
            DependsOn = roles.Rights,
        };
        if (parts.LoadBalancer is { } balancer)
            Join(balancer, settings, service);
        region.Stack.Add(service, name);
        TaskScaling.Add(region, settings, cluster, service);
        region.Stack.Output(WellKnownOutputs.ClusterArn, cluster.Arn);
    }

    private static AwsEcsCluster Cluster(RegionContext region)
    {
        var name = region.Name("cluster");
        return region.Stack.Add(new AwsEcsCluster("main") { Name = name, Setting = [new() { Name = "containerInsights", Value = "enabled" }] }, name);
    }

    private static AwsEcsTaskDefinition TaskDefinition(RegionContext region, ContainersSpec settings, TaskRoles roles, string name, string logGroup) => region.Stack.Add(
        new AwsEcsTaskDefinition("main")
        {
            Family = name,
            RequiresCompatibilities = ["FARGATE"],
            NetworkMode = "awsvpc",
            Cpu = Text.Of($"{settings.CpuUnits}"),
            Memory = Text.Of($"{settings.MemoryMiB}"),
            ExecutionRoleArn = roles.Execution.Arn,
            TaskRoleArn = roles.Task.Arn,
            RuntimePlatform = new() { OperatingSystemFamily = "LINUX", CpuArchitecture = "X86_64" },
            ContainerDefinitions = ContainerDefinition.Of(settings, region.Region.Name, logGroup),
        },
        name);

    private static void Join(LoadBalancerParts balancer, ContainersSpec settings, AwsEcsService service)
    {
        service.LoadBalancer = [new() { TargetGroupArn = balancer.Targets.Arn, ContainerName = ContainerDefinition.Name, ContainerPort = settings.Port }];
        service.HealthCheckGracePeriodSeconds = GraceSeconds;
        service.DependsOn = [.. service.DependsOn, balancer.Listener];
    }
}
