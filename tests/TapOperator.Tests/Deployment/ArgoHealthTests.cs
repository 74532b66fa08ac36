using System.Text.Json;
using TapOperator.Entities;
using TapOperator.Tests.Reconciliation;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>What Argo CD makes of an environment's states, as the operator itself writes them.</summary>
public sealed class ArgoHealthTests
{
    private const string NotLookedAt = "the operator has not looked at this version yet";

    [Fact]
    public void New() => AssertHealth("Progressing", NotLookedAt, LifeStates.New());

    [Fact]
    public void Written_before_the_CRD_had_a_default_status()
    {
        var environment = LifeStates.New();
        environment.Status = null;

        AssertHealth("Progressing", NotLookedAt, environment);
    }

    [Fact]
    public void Edited_and_not_yet_looked_at() => AssertHealth("Progressing", NotLookedAt, LifeStates.Edited());

    [Fact]
    public void Validating() => AssertHealth("Progressing", "looking at the manifest", LifeStates.Validating());

    [Fact]
    public void Refused() => AssertHealth("Degraded", "1 problem: spec.suffix: too long; shorten it", LifeStates.Refused());

    [Fact]
    public void Applying_with_progress() => AssertHealth("Progressing", "eu-west-1 Applying 0/7, us-east-1 Ready", LifeStates.Applying());

    [Fact]
    public void One_region_failed() => AssertHealth("Degraded", "eu-west-1: aws_vpc.main: VpcLimitExceeded: too many VPCs (request id req-1)", LifeStates.OneRegionFailed());

    [Fact]
    public void Tried_again_by_itself() => AssertHealth("Progressing", "AWS throttles", LifeStates.TriedAgain());

    [Fact]
    public void Ready() => AssertHealth("Healthy", "eu-west-1 Ready, us-east-1 Ready", LifeStates.Ready());

    [Fact]
    public void Drifted() => AssertHealth("Healthy", "2 resources in AWS are no longer as they were applied: see status.drift", LifeStates.Drifted());

    [Fact]
    public void Suspended() => AssertHealth("Suspended", "spec.delivery.suspend is true", LifeStates.Suspended());

    [Fact]
    public void Deleting() => AssertHealth("Progressing", "eu-west-1 Deleting, us-east-1 Ready", LifeStates.Deleting());

    [Fact]
    public void Delete_blocked() => AssertHealth("Degraded", "the bucket is not empty", LifeStates.DeleteBlocked());

    private static void AssertHealth(string status, string message, TapEnvironment environment)
    {
        var obj = JsonSerializer.SerializeToNode(environment, TapJson.Options)!;
        Assert.Equal([$"message={message}", $"status={status}"], Lua.Run("health.lua", obj));
    }
}
