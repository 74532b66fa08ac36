using TapOperator.Blueprints.Costs.Bills;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Monitoring;

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
    public void Charge(RegionInventory region, Bill bill)
    {
        bill.PerMonth("alarm", region.All<AwsCloudwatchMetricAlarm>().Count());
        if (!region.All<AwsCloudwatchLogGroup>().Any())
            return;
        bill.PerMonth("logs-gb", LeastGb, MostGb);
        bill.PerMonth("logs-kept-gb", LeastGb, MostGb);
    }
}
