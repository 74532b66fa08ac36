using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Monitoring;
using TapOperator.Entities.Spec.Storage;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Locked objects, and the alarm on copies that fail.</summary>
public sealed class ObjectLockTests
{
    [Theory]
    [InlineData(ObjectLockMode.Governance, "GOVERNANCE")]
    [InlineData(ObjectLockMode.Compliance, "COMPLIANCE")]
    public void New_objects_are_locked_for_as_long_as_asked(ObjectLockMode mode, string word)
    {
        var settings = Of("aws_s3_bucket_object_lock_configuration", Lock(mode)).Single();

        Assert.Equal((word, 60d), ((string?)settings.Render()["rule"]!["default_retention"]!["mode"], (double?)settings.Render()["rule"]!["default_retention"]!["days"]));
        Assert.Contains("aws_s3_bucket_versioning.storage", settings.DependsOn.Select(element => element.Address));
    }

    [Fact]
    public void A_bucket_that_is_there_is_not_replaced_for_it()
    {
        var bucket = Of("aws_s3_bucket", Lock(ObjectLockMode.Governance)).Single(each => each.LocalName == "storage");

        Assert.True((bool?)bucket.Render()["object_lock_enabled"]);
        Assert.Equal(["object_lock_enabled"], bucket.Lifecycle!.IgnoreChanges);
        Assert.All(Of("aws_s3_bucket", Lock(ObjectLockMode.Governance)).Where(each => each.LocalName != "storage"), each => Assert.Null(each.Render()["object_lock_enabled"]));
    }

    [Fact]
    public void Copies_take_the_lock_along_where_the_role_may_read_it()
    {
        static string Policy(Action<TapEnvironment>? change) =>
            (string)Sample.Compile(Sample.FailoverPair, change).Global!.Resources.Single(resource => resource.Address == "aws_iam_role_policy.replication").Render()["policy"]!;

        Assert.Contains("s3:GetObjectRetention", Policy(Lock(ObjectLockMode.Governance)), StringComparison.Ordinal);
        Assert.DoesNotContain("s3:GetObjectRetention", Policy(change: null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_can_delete_is_told_beforehand()
    {
        var environment = Sample.Read(Sample.FailoverPair);
        Lock(ObjectLockMode.Compliance)(environment);

        var problem = Assert.Single(SpecValidator.Validate(environment), problem => problem.Field == "spec.storage.emptyOnDelete");
        Assert.Equal(Severity.Warning, problem.Severity);
    }

    [Fact]
    public void Copies_that_fail_raise_an_alarm_in_the_region_they_start_from()
    {
        var compilation = Sample.Compile(Sample.FailoverPair, e => e.Spec.Monitoring = new MonitoringSpec { LogGroups = [], Alarms = new() { CpuPercent = 0, ReplicationFailures = 1 } });

        var alarm = Assert.Single(compilation.Regions[0].Resources, resource => resource.ElementType == "aws_cloudwatch_metric_alarm").Render();
        Assert.Equal("OperationsFailedReplication", (string?)alarm["metric_name"]);
        Assert.Equal(("${aws_s3_bucket.storage.id}", "tap-storage-eu-west-1-test-123456789012", "eu-west-1"),
            ((string?)alarm["dimensions"]!["SourceBucket"], (string?)alarm["dimensions"]!["DestinationBucket"], (string?)alarm["dimensions"]!["RuleId"]));
        Assert.DoesNotContain(compilation.Regions[1].Resources, resource => resource.ElementType == "aws_cloudwatch_metric_alarm");
    }

    private static Action<TapEnvironment> Lock(ObjectLockMode mode) => e => e.Spec.Storage!.ObjectLock = new() { Mode = mode, RetentionDays = 60 };

    private static IEnumerable<Resource> Of(string type, Action<TapEnvironment> change) =>
        Sample.Compile(Sample.FailoverPair, change).Regions[0].Resources.Where(resource => resource.ElementType == type);
}
