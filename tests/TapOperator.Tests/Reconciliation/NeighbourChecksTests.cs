using TapOperator.Blueprints;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Account;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Status;
using TapOperator.Reconciliation.Neighbours;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

public sealed class NeighbourChecksTests
{
    private static TapEnvironment Mine => Named("team", "shop", uid: "b", age: 1);

    [Fact]
    public void An_environment_is_not_its_own_neighbour() => Assert.Empty(NeighbourChecks.Check(Mine, new FakeCache(Mine)));

    [Fact]
    public void The_names_of_an_older_environment_are_refused_to_a_younger_one_and_not_the_other_way_round()
    {
        var older = Named("other-team", "shop", uid: "a", age: 2);

        var problem = Assert.Single(Names(Mine, older));

        Assert.Equal((Severity.Error, "spec.naming.pattern"), (problem.Severity, problem.Field));
        Assert.Contains("other-team/shop", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Names(older, Mine));
    }

    [Fact]
    public void Of_two_made_in_the_same_second_one_has_the_names()
    {
        var twin = Named("other-team", "shop", uid: "a", age: 1);

        Assert.Single(Names(Mine, twin));
        Assert.Empty(Names(twin, Mine));
    }

    [Fact]
    public void What_was_applied_already_is_warned_only()
    {
        var applied = Mine;
        applied.Status = new TapEnvironmentStatus { Applied = new AppliedStatus() };

        Assert.Equal(Severity.Warning, Assert.Single(Names(applied, Named("other-team", "shop", uid: "a", age: 2))).Severity);
    }

    [Fact]
    public void Other_suffixes_regions_and_accounts_have_names_of_their_own()
    {
        var suffix = Named("other-team", "shop", uid: "a", age: 2);
        suffix.Spec.Suffix = "other";
        var region = Named("other-team", "shop", uid: "c", age: 2, "eu-west-2");
        var account = Named("other-team", "shop", uid: "d", age: 2);
        account.Spec.Account = new AccountSpec { RoleArn = "arn:aws:iam::210987654321:role/tap" };
        var known = Named("other-team", "shop", uid: "e", age: 2);
        known.Spec.Account = new AccountSpec { Id = "210987654321" };
        var mine = Mine;
        mine.Status = new TapEnvironmentStatus { Account = new AccountStatus { Id = "123456789012" } };

        Assert.Empty(Names(mine, suffix, region, account, known));
    }

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.128.0/20", true)]
    [InlineData("10.0.0.0/20", "10.0.16.0/20", false)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    public void Ranges_that_share_addresses_in_a_region_are_warned_of(string mine, string theirs, bool isWarned)
    {
        var (one, other) = (WithNetwork(Mine, mine), WithNetwork(Named("team", "billing", uid: "a", age: 2), theirs));

        var problems = NeighbourChecks.Check(one, new FakeCache(one, other));

        Assert.Equal(isWarned ? ["spec.regions[0].cidr"] : [], problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
    }

    [Fact]
    public void Ranges_without_a_network_are_nobodys() => Assert.Empty(NeighbourChecks.Check(WithNetwork(Mine, "10.0.0.0/16"), new FakeCache(Named("team", "billing", uid: "a", age: 2))));

    private static IReadOnlyList<Problem> Names(TapEnvironment environment, params TapEnvironment[] others) => NeighbourChecks.Check(environment, new FakeCache([environment, .. others]));

    private static TapEnvironment WithNetwork(TapEnvironment environment, string cidr)
    {
        environment.Spec.Network = new NetworkSpec();
        environment.Spec.Regions[0].Cidr = cidr;
        return environment;
    }

    private static TapEnvironment Named(string ns, string name, string uid, int age, string region = "eu-west-1")
    {
        var environment = Scopes.Environment(region);
        (environment.Metadata.NamespaceProperty, environment.Metadata.Name, environment.Metadata.Uid) = (ns, name, uid);
        environment.Metadata.CreationTimestamp = Scopes.Now.UtcDateTime - TimeSpan.FromHours(age);
        return environment;
    }
}
