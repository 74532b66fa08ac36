using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using Xunit;

namespace TapOperator.Tests.Programs;

public sealed class ProgramCheckTests
{
    private static readonly StackProgram Sound = new("x") { Providers = [new ProviderConfiguration("eu-west-1")], Resources = [new Sample("a")] };

    public static TheoryData<string, StackProgram> Contradictions => new()
    {
        { "address test_sample.a is there twice", Sound with { Resources = [new Sample("a"), new Sample("a")] } },
        { "provider alias uk is not declared", Sound with { Resources = [new Sample("a") { ProviderAlias = "uk" }] } },
        { "provider alias (none) is not declared", Sound with { Providers = [] } },
        { "import target test_sample.b is not declared", Sound with { Imports = [new Import("test_sample.b", "1")] } },
        { "dependency test_sample.b is not declared", Sound with { Resources = [new Sample("a") { DependsOn = [new Sample("b")] }] } },
        { "input variable v is not declared", Sound with { Inputs = [new StackInput("v", "eu-west-1", "vpc_id")] } },
    };

    [Fact]
    public void A_sound_program_is_written() => Assert.NotEmpty(ProgramSerializer.Serialize(Sound, Dialect.Pulumi));

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void A_program_that_contradicts_itself_is_refused(string words, StackProgram program)
    {
        var error = Assert.Throws<ProgramException>(() => ProgramSerializer.Serialize(program, Dialect.Terraform));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("${x}")]
    public void A_name_that_no_engine_takes_is_refused(string name) => Assert.Throws<ArgumentException>(() => new Sample(name));

    [Fact]
    public void Names_can_be_made_of_any_text() => Assert.Equal("us_east_1", Identifier.From("us-east-1"));
}
