using TapOperator.Programs.Values;
using Xunit;

namespace TapOperator.Tests.Programs;

public sealed class ValueTests
{
    private static readonly Value<string> VpcId = Value<string>.Expression("aws_vpc.main.id");

    [Fact]
    public void Literals_are_written_as_what_they_are()
    {
        Value<bool> flag = true;
        Value<double> whole = 5;
        Value<double> part = 0.5;
        Assert.Equal("true 5 0.5", $"{flag.Render()!.ToJsonString()} {whole.Render()!.ToJsonString()} {part.Render()!.ToJsonString()}");
    }

    [Fact]
    public void A_reference_alone_is_one_interpolation() => Assert.Equal("${aws_vpc.main.id}", Text.Of($"{VpcId}").ToString());

    [Fact]
    public void A_text_without_references_stays_a_literal()
    {
        Assert.True(Text.Of($"tap-{"web"}-{3}").TryGetLiteral(out var text));
        Assert.Equal("tap-web-3", text);
    }

    [Fact]
    public void An_expression_has_no_literal() => Assert.False(VpcId.TryGetLiteral(out _));

    [Fact]
    public void Elements_and_entries_of_expressions_are_expressions()
    {
        Assert.Equal("${data.aws_availability_zones.all.names[1]}", ValueList<string>.Expression("data.aws_availability_zones.all.names")[1].ToString());
        Assert.Equal("""${var.keys["eu-west-1"]}""", ValueMap<string>.Expression("var.keys")["eu-west-1"].ToString());
    }

    [Fact]
    public void Only_the_engine_knows_the_elements_of_an_expression() =>
        Assert.Throws<InvalidOperationException>(() => ValueList<string>.Expression("var.x").ToList());

    [Fact]
    public void Lists_come_from_collection_expressions()
    {
        ValueList<string> ids = [VpcId, "literal ${x}"];
        Assert.Equal("""["${aws_vpc.main.id}","literal $${x}"]""", ids.Render()!.ToJsonString());
    }
}
