using System.Text.RegularExpressions;
using TapOperator.CrdGen;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Validation;

/// <summary>deploy/samples/everything.yaml shows what its name says.</summary>
public sealed class EverythingTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "deploy/samples/everything.yaml"));

    /// <summary>By name and by how often: a field that many components have stands there as often as the API has it.</summary>
    [Fact]
    public void Every_field_stands_in_it()
    {
        var fields = SchemaNode.All.Select(node => node.Path).Where(path => path.StartsWith(".spec.", StringComparison.Ordinal) && !path.EndsWith("[]", StringComparison.Ordinal))
            .Select(path => path.Split('.')[^1]).CountBy(name => name);

        Assert.Equal("", string.Join(", ", fields.Where(field => Regex.Count(Text, $@"^[ #-]*\b{field.Key}:", RegexOptions.Multiline) < field.Value).Select(field => $"{field.Key} x{field.Value}")));
    }
}
