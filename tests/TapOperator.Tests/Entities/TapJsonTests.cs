using System.Text.Json;
using k8s;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using Xunit;

namespace TapOperator.Tests.Entities;

public sealed class TapJsonTests
{
    private const string Manifest = """
        {
          "apiVersion": "tapoperator.io/v1alpha1", "kind": "TapEnvironment", "metadata": { "name": "shop" },
          "spec": {
            "regions": [{ "name": "us-east-1", "cidr": "10.0.0.0/16" }],
            "network": { "natGateway": "PerAvailabilityZone", "subnets": { "private": { "firstBlock": 11 } } },
            "instances": { "image": { "architecture": "X86_64" } }
          }
        }
        """;

    public static TheoryData<string> Readers => ["own", "client"];

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_client_and_our_own_options_read_the_same(string reader)
    {
        var environment = reader == "own" ? JsonSerializer.Deserialize<TapEnvironment>(Manifest, TapJson.Options)! : KubernetesJson.Deserialize<TapEnvironment>(Manifest);

        Assert.Equal("shop", environment.Metadata.Name);
        Assert.Equal(NatGatewayMode.PerAvailabilityZone, environment.Spec.Network!.NatGateway);
        Assert.Null(environment.Spec.Network.Subnets.Public);
        Assert.Equal(24, environment.Spec.Network.Subnets.Private!.PrefixLength);
        Assert.Equal(Architecture.X8664, environment.Spec.Instances!.Image.Architecture);
        Assert.Null(environment.Spec.Storage);
    }

    [Fact]
    public void The_client_writes_status_with_words_and_times_that_the_API_server_takes()
    {
        var status = new TapEnvironmentStatus
        {
            Phase = EnvironmentPhase.Ready,
            Conditions = [new Condition { Type = ConditionTypes.Ready, Status = ConditionStatus.True, LastTransitionTime = DateTimeOffset.UnixEpoch, Reason = "Applied" }],
        };

        var json = JsonDocument.Parse(KubernetesJson.Serialize(status)).RootElement;

        Assert.Equal("Ready", json.GetProperty("phase").GetString());
        Assert.Equal("True", json.GetProperty("conditions")[0].GetProperty("status").GetString());
        Assert.Equal(DateTimeOffset.UnixEpoch, json.GetProperty("conditions")[0].GetProperty("lastTransitionTime").GetDateTimeOffset());
    }
}
