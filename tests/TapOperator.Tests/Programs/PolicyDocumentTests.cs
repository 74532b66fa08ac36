using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;
using Xunit;

namespace TapOperator.Tests.Programs;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void A_policy_is_one_line_of_json_with_references_in_place()
    {
        var arn = Value<string>.Expression("aws_s3_bucket.main.arn");
        var policy = new PolicyDocument(new PolicyStatement("TlsOnly")
        {
            Deny = true,
            Principal = Principal.Everyone,
            Actions = ["s3:*"],
            Resources = [arn, Text.Of($"{arn}/*")],
            Conditions = [new Condition("Bool", "aws:SecureTransport", "false")],
        });
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"s3:*",""" + '"'
            + """Resource":["${aws_s3_bucket.main.arn}","${aws_s3_bucket.main.arn}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""",
            policy.ToValue().ToString());
    }

    [Fact]
    public void Policy_variables_of_iam_stay_literal() => Assert.Contains(
        "home/$${aws:username}/*",
        new PolicyDocument(new PolicyStatement("Home") { Actions = ["s3:GetObject"], Resources = ["home/${aws:username}/*"] }).ToValue().ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Conditions_with_the_same_operator_share_one_object() => Assert.Contains(
        ""","Condition":{"StringEquals":{"aws:SourceAccount":"1","aws:SourceArn":["a","b"]}}""",
        new PolicyDocument(new PolicyStatement("S")
        {
            Actions = ["kms:Decrypt"],
            Conditions = [new Condition("StringEquals", "aws:SourceAccount", "1"), new Condition("StringEquals", "aws:SourceArn", "a", "b")],
        }).ToValue().ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Quotes_and_backslashes_are_encoded() => Assert.Contains(
        ""","Resource":"a\"b\\c\nd"}""",
        new PolicyDocument(new PolicyStatement("S") { Actions = ["s3:*"], Resources = ["a\"b\\c\nd"] }).ToValue().ToString(),
        StringComparison.Ordinal);
}
