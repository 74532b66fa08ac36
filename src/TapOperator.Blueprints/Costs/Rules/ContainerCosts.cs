using System.Globalization;
using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Costs.Rules;

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
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var task = resources.OfType<AwsEcsTaskDefinition>().Sum(definition =>
            (Number(definition.Cpu) / UnitsPerCpu * prices.Hourly("fargate-vcpu")) + (Number(definition.Memory) / MiBPerGb * prices.Hourly("fargate-gb")));
        var bounds = resources.OfType<AwsAppautoscalingTarget>().ToList();
        return new CostRange(task * bounds.Sum(target => Literals.Of(target.MinCapacity)), task * bounds.Sum(target => Literals.Of(target.MaxCapacity)));
    }

    private static double Number(Value<string>? text) => text is not null && text.TryGetLiteral(out var literal) ? double.Parse(literal, CultureInfo.InvariantCulture) : 0;
}
