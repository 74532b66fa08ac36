using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Monitoring;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Monitoring;

/// <summary>Log groups of the application, and alarms on what the region has.</summary>
internal static class MonitoringComponent
{
    // Averages of five minutes, twice in a row: a short peak wakes nobody.
    private const int PeriodSeconds = 300;
    private const int Periods = 2;

    /// <summary>Adds log groups and alarms.</summary>
    public static void Build(RegionContext region, RegionParts parts)
    {
        if (region.Spec.Monitoring is not { } monitoring)
            return;
        foreach (var group in monitoring.LogGroups)
            LogGroups.Add(region.Stack, Identifier.From(group), region.Name(group), monitoring.LogRetentionDays, parts.Keys.Logs);
        Cpu(region, parts, monitoring.Alarms);
        Connections(region, parts, monitoring.Alarms);
        Errors(region, parts, monitoring.Alarms);
        Replications(region, parts, monitoring.Alarms);
    }

    private static void Cpu(RegionContext region, RegionParts parts, AlarmsSpec alarms)
    {
        if (alarms.CpuPercent is not (> 0 and var threshold))
            return;
        if (parts.AutoScalingGroup is { } group)
        {
            Alarm(region, parts.Topic, "group_cpu", "group-cpu", "AWS/EC2", "CPUUtilization", threshold)
                .Dimensions = new ValueMap<string> { ["AutoScalingGroupName"] = group.Ref.Name };
        }

        for (var i = 0; i < parts.Instances.Count; i++)
        {
            Alarm(region, parts.Topic, LocalNames.Of("cpu", i), $"cpu-{i + 1}", "AWS/EC2", "CPUUtilization", threshold)
                .Dimensions = new ValueMap<string> { ["InstanceId"] = parts.Instances[i].Id };
        }
    }

    private static void Connections(RegionContext region, RegionParts parts, AlarmsSpec alarms)
    {
        if (alarms.DatabaseConnections is not (> 0 and var threshold) || parts.Database is not { } database)
            return;
        Alarm(region, parts.Topic, "database_connections", "database-connections", "AWS/RDS", "DatabaseConnections", threshold).Dimensions = database.MetricDimensions;
    }

    private static void Errors(RegionContext region, RegionParts parts, AlarmsSpec alarms)
    {
        if (alarms.LoadBalancerErrors is not (> 0 and var threshold) || parts.LoadBalancer is not { } balancer)
            return;
        var alarm = Alarm(region, parts.Topic, "load_balancer_errors", "load-balancer-errors", "AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", threshold);
        alarm.Dimensions = new ValueMap<string> { ["LoadBalancer"] = balancer.Balancer.ArnSuffix };
        Count(alarm, $"{threshold} answers 5xx or more in {PeriodSeconds / 60} minutes");
    }

    // S3 counts failures in the region of the source, per rule: the rules are named after the regions they copy to.
    private static void Replications(RegionContext region, RegionParts parts, AlarmsSpec alarms)
    {
        if (alarms.ReplicationFailures is not (> 0 and var threshold) || region is not { IsPrimary: true, Spec.Storage.Replication: not null } || parts.Bucket is not { } source)
            return;
        foreach (var other in region.Spec.Regions.Select(other => other.Name).Where(other => other != region.Region.Name))
        {
            var alarm = Alarm(region, parts.Topic, Identifier.From($"replication_{other}"), $"replication-to-{other}", "AWS/S3", "OperationsFailedReplication", threshold);
            alarm.Dimensions = new ValueMap<string>
            {
                ["SourceBucket"] = source.Id,
                ["DestinationBucket"] = region.Environment.Names.Of(NameKind.Bucket, Services.Storage, other),
                ["RuleId"] = other,
            };
            Count(alarm, $"{threshold} objects or more in {PeriodSeconds / 60} minutes that did not reach the bucket in {other}");
        }
    }

    private static void Count(AwsCloudwatchMetricAlarm alarm, string description)
    {
        alarm.Statistic = "Sum";
        alarm.EvaluationPeriods = 1;
        // Where nothing goes wrong there is no figure at all.
        alarm.TreatMissingData = "notBreaching";
        alarm.AlarmDescription = description;
    }

    private static AwsCloudwatchMetricAlarm Alarm(
        RegionContext region, AwsSnsTopic? topic, string localName, string service, string space, string metric, int threshold)
    {
        var name = region.Name(service);
        return region.Stack.Add(
            new AwsCloudwatchMetricAlarm(localName)
            {
                AlarmName = name,
                AlarmDescription = $"{metric} at {threshold} or more for {Periods * PeriodSeconds / 60} minutes",
                ComparisonOperator = "GreaterThanOrEqualToThreshold",
                EvaluationPeriods = Periods,
                Period = PeriodSeconds,
                Statistic = "Average",
                Namespace = space,
                MetricName = metric,
                Threshold = threshold,
                AlarmActions = topic is not null ? [topic.Arn] : null,
            },
            name);
    }
}
