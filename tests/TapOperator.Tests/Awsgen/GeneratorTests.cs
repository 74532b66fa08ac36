using System.Text;
using Awsgen;
using Awsgen.Schema;
using Xunit;

namespace TapOperator.Tests.Awsgen;

public sealed class GeneratorTests
{
    private const string Schema =
        """
        {"provider_schemas":{"registry.terraform.io/hashicorp/aws":{
          "resource_schemas":{"aws_thing":{"block":{
            "attributes":{
              "id":{"type":"string","optional":true,"computed":true},
              "arn":{"type":"string","computed":true},
              "address":{"type":"string","computed":true},
              "name":{"type":"string","required":true,"description":"What <it> is called"},
              "size":{"type":"number","optional":true,"computed":true},
              "old":{"type":"string","optional":true,"deprecated":true},
              "word":{"type":"string","optional":true,"sensitive":true,"write_only":true},
              "names":{"type":["set","string"],"optional":true},
              "deep":{"type":["set",["object",{"a":"string"}]],"optional":true},
              "parts":{"type":["list",["object",{"part_arn":"string"}]],"computed":true},
              "tags":{"type":["map","string"],"optional":true},
              "tags_all":{"type":["map","string"],"optional":true,"computed":true}
            },
            "block_types":{
              "one":{"nesting_mode":"list","max_items":1,"min_items":1,"block":{"attributes":{"on":{"type":"bool","optional":true}}}},
              "many":{"nesting_mode":"set","block":{"attributes":{"id":{"type":"string","optional":true}}}},
              "gone":{"nesting_mode":"list","block":{"deprecated":true}}
            }}}},
          "data_source_schemas":{"aws_thing":{"block":{"attributes":{"id":{"type":"string","computed":true}}}}}
        }}}
        """;

    private static readonly SortedDictionary<string, string> Files = Generator.Generate(
        ProviderSchema.Parse(new MemoryStream(Encoding.UTF8.GetBytes(Schema))),
        ListedType.Parse(["# list", "", "resource aws_thing", "data aws_thing"]));

    private static string Resource => Files["Resources/AwsThing.cs"];

    [Fact]
    public void There_is_a_file_for_each_type_and_one_for_the_lists() =>
        Assert.Equal(["Data/DataAwsThing.cs", "ResourceTypes.cs", "Resources/AwsThing.cs"], Files.Keys);

    [Fact]
    public void A_block_that_nests_without_end_can_be_left_out()
    {
        var schema = ProviderSchema.Parse(new MemoryStream(Encoding.UTF8.GetBytes(Schema)));
        var resource = Generator.Generate(schema, ListedType.Parse(["resource aws_thing without many"]))["Resources/AwsThing.cs"];
        Assert.DoesNotContain("ManyBlock", resource, StringComparison.Ordinal);
        Assert.Contains("OneBlock", resource, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Generator.Generate(schema, ListedType.Parse(["resource aws_thing without few"])));
    }

    [Theory]
    [InlineData("public required Value<string> Name { get; set; }")]
    [InlineData("public Value<double>? Size { get; set; }")]
    [InlineData("public ValueList<string>? Names { get; set; }")]
    [InlineData("public Value<string> Arn => Attribute<string>(\"arn\");")]
    [InlineData("public required OneBlock One { get; set; }")]
    [InlineData("public IReadOnlyList<ManyBlock>? Many { get; set; }")]
    [InlineData("arguments.Block(\"one\", One);")]
    [InlineData("arguments.Blocks(\"many\", Many);")]
    [InlineData("public ReferenceList<PartsReference> Parts =>")]
    [InlineData(": Resource(\"aws_thing\", localName), ITaggable")]
    [InlineData("What &lt;it&gt; is called")]
    [InlineData("never stored in the state")]
    public void A_resource_has(string code) => Assert.Contains(code, Resource, StringComparison.Ordinal);

    [Theory]
    [InlineData("Old")]
    [InlineData("Gone")]
    [InlineData("TagsAll")]
    [InlineData("Deep")]
    public void Deprecated_and_useless_arguments_are_left_out(string name) => Assert.DoesNotContain($" {name} ", Resource, StringComparison.Ordinal);

    [Fact]
    public void A_member_of_every_element_is_not_hidden() => Assert.Contains("Value<string> AddressArgument =>", Resource, StringComparison.Ordinal);

    [Fact]
    public void An_id_inside_a_block_is_an_argument_like_others() => Assert.Contains("arguments.Argument(\"id\", Id);", Resource, StringComparison.Ordinal);

    [Theory]
    [InlineData("aws_vpc")]
    [InlineData("resource")]
    [InlineData("module x")]
    public void A_line_that_says_nothing_is_refused(string line) => Assert.Throws<FormatException>(() => ListedType.Parse([line]));
}
