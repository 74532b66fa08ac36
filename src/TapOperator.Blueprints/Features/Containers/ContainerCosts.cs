using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>Fargate tasks, from the fewest to the most; Container Insights come on top.</summary>
internal sealed class ContainerCosts : ICostRule
{
    private const double UnitsPerCpu = 1024;
    private const double MiBPerGb = 1024;

    /// <inheritdoc/>
    public string Component => "containers";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_ecs_task_definition", "aws_ecs_service", "aws_appautoscaling_target"];

    /// <inheritdoc/>
    public void Charge(RegionInventory region, Bill bill)
    {
        var tasks = region.All<AwsEcsTaskDefinition>().ToList();
        if (tasks.Count == 0)
            return;
        var bounds = region.All<AwsAppautoscalingTarget>().ToList();
        var (fewest, most) = (bounds.Sum(target => Literals.Of(target.MinCapacity)), bounds.Sum(target => Literals.Of(target.MaxCapacity)));
        var cpus = tasks.Sum(task => Literals.Number(task.Cpu)) / UnitsPerCpu;
        var gigabytes = tasks.Sum(task => Literals.Number(task.Memory)) / MiBPerGb;
        bill.PerHour("fargate-vcpu", cpus * fewest, cpus * most);
        bill.PerHour("fargate-gb", gigabytes * fewest, gigabytes * most);
    }
}
