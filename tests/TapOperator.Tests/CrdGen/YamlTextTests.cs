using System.Text.Json.Nodes;
using TapOperator.CrdGen.Crd;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace TapOperator.Tests.CrdGen;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("null")]
    [InlineData("yes")]
    [InlineData("1.5")]
    [InlineData("- dash")]
    [InlineData("a: b # c")]
    [InlineData("quote \" backslash \\ tab \t line \n end")]
    [InlineData("{name}-{service}")]
    [InlineData("<é>&'")]
    public void Any_text_reads_back_as_it_was(string text)
    {
        var root = Read(YamlText.Write(new JsonObject { ["list"] = new JsonArray(text), ["map"] = new JsonObject { ["key"] = text } }, "c"));

        Assert.Equal(text, ((YamlScalarNode)root["list"][0]).Value);
        Assert.Equal(text, ((YamlScalarNode)root["map"]["key"]).Value);
    }

    [Fact]
    public void Lists_of_objects_stand_in_blocks() =>
        Assert.Equal("# c\nrules:\n- name: a\n  size: 1\n- name: b\n  empty: {}\n", YamlText.Write(
            new JsonObject
            {
                ["rules"] = new JsonArray(
                    new JsonObject { ["name"] = "a", ["size"] = 1 },
                    new JsonObject { ["name"] = "b", ["empty"] = new JsonObject() }),
            },
            "c"));

    private static YamlNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }
}
