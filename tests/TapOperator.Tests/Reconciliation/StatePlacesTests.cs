using TapOperator.Automation.Engines;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Reconciliation.Stacks;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class StatePlacesTests
{
    [Fact]
    public void Unless_said_otherwise_the_state_is_in_the_stacks_directory() =>
        Assert.False(StatePlaces.Of(Environment(new()), "us-east-1", "tap-system").IsRemote);

    [Theory]
    [InlineData("tapoperator", "tapoperator/")]
    [InlineData("/a//b/", "a/b/")]
    [InlineData("", "")]
    public void In_a_bucket_each_stack_of_each_environment_has_a_folder_of_its_own(string prefix, string begins)
    {
        var environment = Environment(new() { Type = EngineStateType.S3, S3 = new() { Bucket = "states", Region = "eu-west-1", Prefix = prefix } });

        var place = Assert.IsType<StatePlace.Bucket>(StatePlaces.Of(environment, "us-east-1", "tap-system"));

        Assert.Equal(("states", "eu-west-1", $"{begins}{environment.Metadata.NamespaceProperty}/{environment.Metadata.Name}/{environment.Metadata.Uid}/us-east-1"), (place.Name, place.Region, place.Folder));
    }

    [Theory]
    [InlineData("0f0e0d0c-0b0a-4a3b-8c7d-000000000123")]
    public void In_kubernetes_it_is_in_the_operators_namespace_under_a_name_that_the_backend_takes(string uid)
    {
        var environment = Environment(new() { Type = EngineStateType.Kubernetes });
        environment.Metadata.Uid = uid;

        var place = Assert.IsType<StatePlace.Secrets>(StatePlaces.Of(environment, "us-east-1", "tap-system"));

        Assert.Equal("tap-system", place.Namespace);
        Assert.DoesNotMatch("-[0-9]+$", place.Suffix);
        Assert.True(place.Suffix.Length <= 63, "The suffix is a label too.");
        Assert.Equal(environment.Metadata.Name, place.Labels["tapoperator.io/environment"]);
    }

    private static TapEnvironment Environment(EngineStateSpec state)
    {
        var environment = Scopes.Environment("us-east-1");
        environment.Spec.Engine.State = state;
        return environment;
    }
}
