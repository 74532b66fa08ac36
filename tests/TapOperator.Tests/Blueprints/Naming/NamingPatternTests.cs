using k8s.Models;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Naming;
using Xunit;

namespace TapOperator.Tests.Blueprints.Naming;

public sealed class NamingPatternTests
{
    [Theory]
    [InlineData("PROD-{service}-{region}-{suffix}", "a1", "PROD-vpc-us-east-1-a1")]
    [InlineData("PROD-{service}-{region}-{suffix}", "", "PROD-vpc-us-east-1")]
    [InlineData("{suffix}-{service}-{region}", "", "vpc-us-east-1")]
    [InlineData("{name}-{namespace}-{service}-{region}-{account}", "", "shop-team-vpc-us-east-1-123456789012")]
    public void Fillings_are_replaced_and_empty_ones_leave_no_hyphen(string pattern, string suffix, string expected) =>
        Assert.Equal(expected, NamingPattern.Fill(pattern, new NameParts("shop", "team", suffix, "123456789012"), "vpc", "us-east-1"));

    [Fact]
    public void Buckets_have_their_own_pattern_in_lower_case()
    {
        var environment = new TapEnvironment
        {
            Metadata = new V1ObjectMeta { Name = "shop", NamespaceProperty = "team" },
            Spec = new TapEnvironmentSpec
            {
                Suffix = "a1",
                Naming = new NamingSpec { Pattern = "PROD-{service}-{region}-{suffix}", BucketPattern = "Prod-{service}-{region}-{account}" },
            },
        };
        var names = new EnvironmentNames(environment, "123456789012");

        Assert.Equal("prod-storage-us-east-1-123456789012", names.Of(NameKind.Bucket, Services.Storage, "us-east-1"));
        Assert.Equal("prod-database-us-east-1-a1", names.Of(NameKind.Database, Services.Database, "us-east-1"));
        Assert.Equal("PROD-vpc-us-east-1-a1", names.Of(NameKind.General, Services.Vpc, "us-east-1"));
    }
}
