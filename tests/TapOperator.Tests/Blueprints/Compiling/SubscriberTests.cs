using System.Text;
using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Entities.Spec.Notifications;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Addresses that are in Secrets: programs name a variable, and nothing of the Secret.</summary>
public sealed class SubscriberTests
{
    private static readonly Compilation Compiled = Compile("slack-webhook", "url");

    [Theory]
    [InlineData(Dialect.Pulumi)]
    [InlineData(Dialect.OpenTofu)]
    [InlineData(Dialect.Terraform)]
    public void An_address_in_a_Secret_is_a_sensitive_variable_of_each_region(Dialect dialect)
    {
        foreach (var region in Compiled.Regions)
        {
            var program = JsonNode.Parse(ProgramSerializer.Serialize(region, dialect))!;
            Assert.Equal("${var.subscription_team_chat}", (string?)program["resource"]!["aws_sns_topic_subscription"]!["team_chat"]!["endpoint"]);
            Assert.True((bool?)program["variable"]!["subscription_team_chat"]!["sensitive"]);
            Assert.Equal([new SecretInput("subscription_team_chat", "slack-webhook", "url")], region.Secrets);
        }

        Assert.Equal(2, Compiled.Regions.Count);
    }

    [Fact]
    public void Where_the_address_is_kept_is_no_part_of_a_program()
    {
        var moved = Compile("other", "address");

        Assert.Equal(Texts(Compiled), Texts(moved));
        Assert.All(Texts(Compiled), text => Assert.DoesNotContain("slack-webhook", text, StringComparison.Ordinal));
        Assert.All(moved.Regions, region => Assert.Equal(("other", "address"), (region.Secrets[0].Secret, region.Secrets[0].Key)));
    }

    private static IEnumerable<string> Texts(Compilation compilation) =>
        compilation.Regions.Select(region => Encoding.UTF8.GetString(ProgramSerializer.Serialize(region, Dialect.Terraform)));

    private static Compilation Compile(string secret, string key) => Sample.Compile(Sample.FailoverPair, e => e.Spec.Notifications!.Subscriptions =
    [
        new SubscriptionSpec { Name = "on-call", Protocol = SubscriptionProtocol.Email, Endpoint = "on-call@example.com" },
        new SubscriptionSpec { Name = "team-chat", Protocol = SubscriptionProtocol.Https, EndpointFrom = new SecretKeyReference { Name = secret, Key = key } },
    ]);
}
