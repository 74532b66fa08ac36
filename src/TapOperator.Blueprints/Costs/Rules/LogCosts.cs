using TapOperator.Blueprints.Costs.Prices;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Logs, of which 8 to 15 GB a month are assumed in a region, and alarms.</summary>
internal sealed class LogCosts : ICostRule
{
    private const double LeastGb = 8;
    private const double MostGb = 15;

    /// <inheritdoc/>
    public string Component => "logs";

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => ["aws_cloudwatch_log_group", "aws_cloudwatch_metric_alarm", "aws_flow_log"];

    /// <inheritdoc/>
    public CostRange Monthly(IReadOnlyList<Resource> resources, RegionPrices prices)
    {
        var alarms = resources.OfType<AwsCloudwatchMetricAlarm>().Count() * prices.Of("alarm");
        var perGb = resources.OfType<AwsCloudwatchLogGroup>().Any() ? prices.Of("logs-gb") + prices.Of("logs-kept-gb") : 0;
        return new CostRange(alarms + (LeastGb * perGb), alarms + (MostGb * perGb));
    }
}
