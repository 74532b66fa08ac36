using CsCheck;
using TapOperator.Programs.Values;
using Xunit;

namespace TapOperator.Tests.Programs;

public sealed class TemplateTextTests
{
    // Mostly the characters that mean something to HCL, so that every awkward neighbourhood comes up.
    private static readonly Gen<string> Awkward = Gen.Char["$%{}\"\\ a~\n\u2028é"].Array[0, 12].Select(c => new string(c));

    [Fact]
    public void Literal_text_reads_back_as_itself_and_is_never_an_expression() => Awkward.Sample(text =>
        TemplateReader.Read(Rendered(text), e => throw new FormatException($"expression {e}")) == text, iter: 20_000);

    [Fact]
    public void Literal_text_around_references_reads_back_as_itself() => Gen.Select(Awkward, Awkward, Awkward).Sample((before, between, after) =>
    {
        var value = Text.Of($"{before}{Value<string>.Expression("aws_vpc.main.id")}{between}{Value<string>.Expression("var.x")}{after}");
        return TemplateReader.Read(Rendered(value), e => $"<{e}>") == $"{before}<aws_vpc.main.id>{between}<var.x>{after}";
    }, iter: 20_000);

    [Fact]
    public void Neighbouring_literals_cannot_make_an_expression_together() => Gen.Select(Awkward, Awkward).Sample((one, two) =>
        TemplateReader.Read(Rendered(Text.Of($"{one}{two}")), e => throw new FormatException($"expression {e}")) == one + two, iter: 20_000);

    [Fact]
    public void Keys_of_maps_are_literal_too() =>
        Assert.Equal("""{"k$${x}":"v"}""", new ValueMap<string> { ["k${x}"] = "v" }.Render()!.ToJsonString());

    [Theory]
    [InlineData("${x}", "$${x}")]
    [InlineData("$${x}", "$$${x}")]
    [InlineData("%{if}", "%%{if}")]
    [InlineData("%%{if}", "%%%{if}")]
    [InlineData("$ % $$ 100%", "$ % $$ 100%")]
    public void Escapes_only_what_would_mean_something(string literal, string template) => Assert.Equal(template, Rendered(literal));

    private static string Rendered(Value<string> value) => value.Render()!.GetValue<string>();
}
