using System.Text.Json.Nodes;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>What a person can do with an environment in Argo CD.</summary>
public sealed class ArgoActionTests
{
    private static JsonObject Plain => new() { ["metadata"] = new JsonObject { ["name"] = "shop" } };

    private static JsonObject SuspendedOne => new() { ["metadata"] = new JsonObject { ["name"] = "shop", ["annotations"] = new JsonObject { ["tapoperator.io/suspend"] = "true" } } };

    [Fact]
    public void What_makes_no_sense_is_disabled()
    {
        Assert.Equal(["reconcile.disabled=false", "resume.disabled=true", "suspend.disabled=false"], Lua.Run("actions/discovery.lua", Plain));
        Assert.Equal(["reconcile.disabled=true", "resume.disabled=false", "suspend.disabled=true"], Lua.Run("actions/discovery.lua", SuspendedOne));
    }

    [Fact]
    public void Suspend_and_resume_set_and_remove_the_annotation()
    {
        Assert.Contains("metadata.annotations.tapoperator.io/suspend=true", Lua.Run("actions/suspend.lua", Plain));
        Assert.Equal(["metadata.name=shop"], Lua.Run("actions/resume.lua", SuspendedOne));
        Assert.Equal(["metadata.name=shop"], Lua.Run("actions/resume.lua", Plain));
    }

    [Fact]
    public void Reconcile_asks_for_it_with_the_time() =>
        Assert.Contains(Lua.Run("actions/reconcile.lua", Plain), line => line.StartsWith("metadata.annotations.tapoperator.io/reconcile-at=20", StringComparison.Ordinal) && line.EndsWith('Z'));
}
