using System.Text.Json.Nodes;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Entities.Spec.Encryption;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

public sealed class KeyPolicyTests
{
    private static readonly Arns Here = new("eu-west-1", "123456789012");

    public static TheoryData<KeyUser> Users => [.. Enum.GetValues<KeyUser>()];

    [Theory]
    [MemberData(nameof(Users))]
    public void A_service_may_use_the_key_under_a_condition_that_names_the_account(KeyUser user)
    {
        var statement = Statements(KeyPolicy.Of(Here, [], [user]).ToValue().ToString())[1]!;
        Assert.Equal("Allow", (string?)statement["Effect"]);
        Assert.Contains("123456789012", statement["Condition"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kms:*", statement["Action"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Administrators_cannot_decrypt()
    {
        var statements = Statements(KeyPolicy.Of(Here, ["arn:aws:iam::123456789012:role/admin"], []).ToValue().ToString());
        Assert.Equal("arn:aws:iam::123456789012:role/admin", (string?)statements[0]!["Principal"]!["AWS"]);
        Assert.DoesNotContain("kms:Decrypt", statements[0]!["Action"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kms:*", statements[1]!["Action"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_administrators_the_accounts_own_policies_decide() =>
        Assert.Equal("arn:aws:iam::123456789012:root", (string?)Assert.Single(Statements(KeyPolicy.Of(Here, [], []).ToValue().ToString()))!["Principal"]!["AWS"]);

    private static JsonArray Statements(string policy) => JsonNode.Parse(policy)!["Statement"]!.AsArray();
}
