using System.Text.RegularExpressions;
using TapOperator.Blueprints.Rights.Table;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Rights;

public sealed partial class RightsTableTests
{
    private static readonly RightsTable Table = RightsTable.Known;

    [Fact]
    public void Every_type_that_blueprints_use_has_its_rights_and_no_other_type_has()
    {
        var used = File.ReadLines(Path.Combine(Sample.Repository, "tools/awsgen/types.txt")).Where(line => line[0] != '#')
            .Select(line => line.Split(' ')).Select(words => words[0] == "data" ? $"data.{words[1]}" : words[1]);
        Assert.Equal(used.Order(StringComparer.Ordinal), Table.Types.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_action_is_named_in_full()
    {
        var actions = Table.Types.Values.SelectMany(type => type.Actions.Values).Concat(Table.Operator.Values).SelectMany(list => list).Distinct();
        Assert.DoesNotContain(actions, action => !FullName().IsMatch(action));
    }

    [Fact]
    public void Every_scope_that_is_named_is_there_and_every_scope_is_used()
    {
        var named = Table.Types.Values.SelectMany(type => type.Actions.Keys).Concat(Table.Operator.Keys).Distinct();
        Assert.Equal(Table.Scopes.Keys.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_allowed_on_everything_says_why()
    {
        Assert.Empty(Table.Scopes.Where(scope => scope.Value.Resources.Contains("*") && scope.Value.Note is null).Select(scope => scope.Key));
    }

    /// <summary>A right to hand over roles, and the services it is for, go together; so do a right to have a service make its role and the service.</summary>
    [Fact]
    public void Roles_are_passed_and_made_for_named_services_only()
    {
        Assert.All(Table.Types.Values, type => Assert.Equal(type.Actions.ContainsKey("pass-role"), type.PassedTo is { Count: > 0 }));
        Assert.All(Table.Types.Values, type => Assert.Equal(type.Actions.ContainsKey("service-role"), type.LinkedRoles is { Count: > 0 }));
        foreach (var (action, scope, key) in new[] { ("iam:PassRole", "pass-role", "iam:PassedToService"), ("iam:CreateServiceLinkedRole", "service-role", "iam:AWSServiceName") })
        {
            Assert.Equal([scope], Table.Types.Values.SelectMany(type => type.Actions).Where(entry => entry.Value.Contains(action)).Select(entry => entry.Key).Distinct());
            Assert.Equal(key, Assert.Single(Table.Scopes[scope].Conditions!).Key);
        }
    }

    [Fact]
    public void Placeholders_name_types_and_arguments_that_there_are()
    {
        var texts = Table.Scopes.Values.SelectMany(scope => scope.Resources.Concat((scope.Conditions ?? []).SelectMany(condition => condition.Values)));
        var types = texts.SelectMany(text => Argument().Matches(text)).Select(match => match.Groups["type"].Value).Distinct();
        Assert.DoesNotContain(types, type => !Table.Types.ContainsKey(type));
    }

    [GeneratedRegex("^[a-z0-9-]+:[A-Z][A-Za-z0-9]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\{(?<type>aws_[a-z0-9_]+)\.[a-z_]+\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Argument();
}
