using TapOperator.Blueprints.Rights;
using TapOperator.Blueprints.Rights.Documents;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Spec.Identity;
using TapOperator.Tests.Blueprints.Compiling;
using Xunit;

namespace TapOperator.Tests.Blueprints.Rights;

public sealed class OperatorRightsTests
{
    private const string Boundary = "arn:aws:iam::123456789012:policy/boundary";

    [Theory]
    [InlineData("everything")]
    [InlineData(Sample.Starter)]
    public void Policies_of_any_manifest_are_of_a_size_that_IAM_takes(string sample) => AssertFit(SampleRights.Of(sample));

    [Fact]
    public void A_role_may_have_the_policies_of_all_systems_together()
    {
        var documents = SampleRights.Of(SampleRights.Systems);
        AssertFit(documents);
        // AWS allows a role ten managed policies unless asked for more (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
        Assert.True(documents.Count <= 10, $"{documents.Count} policies");
    }

    [Fact]
    public void Policies_of_many_environments_are_divided_and_lose_nothing()
    {
        var environments = Enumerable.Range(1, 40).Select(number =>
        {
            var environment = Sample.Read(Sample.Starter);
            environment.Metadata.Name = $"team-{number}";
            return SampleRights.Compiled(environment);
        }).ToList();

        var documents = OperatorRights.Of(environments);

        AssertFit(documents);
        var buckets = documents.SelectMany(document => document.Node()["Statement"]!.AsArray())
            .Where(statement => statement!["Sid"]!.ToString().StartsWith("Buckets", StringComparison.Ordinal))
            .SelectMany(statement => statement!.Texts("Action").SelectMany(_ => statement!.Texts("Resource"), (action, resource) => (action, resource))).ToHashSet();
        var one = SampleRights.Of(Sample.Starter).Statement("Buckets");
        Assert.Equal(one.Texts("Action").Count() * 40, buckets.Count);
    }

    [Fact]
    public void Only_who_copies_Aurora_may_touch_global_databases_and_only_their_own()
    {
        Assert.DoesNotContain(SampleRights.Of(Sample.LoanProcessing).Statement("Rds").Texts("Action"), action => action.EndsWith("GlobalCluster", StringComparison.Ordinal));
        var rds = SampleRights.Of(Sample.LoanProcessing, e =>
        {
            e.Spec.Residency = null;
            e.Spec.Regions.Add(new() { Name = "eu-west-1", Cidr = "10.1.0.0/16" });
            e.Spec.Database!.Topology = DatabaseTopology.ReadReplicas;
        }).Statement("Rds");
        Assert.Equal(
            ["rds:CreateGlobalCluster", "rds:DeleteGlobalCluster", "rds:ModifyGlobalCluster", "rds:RemoveFromGlobalCluster"],
            rds.Texts("Action").Where(action => action.EndsWith("GlobalCluster", StringComparison.Ordinal)));
        Assert.Contains("arn:aws:rds::123456789012:global-cluster:loan-processing-database-global-*", rds.Texts("Resource"));
    }

    [Fact]
    public void The_same_environments_give_the_same_text() =>
        Assert.Equal(SampleRights.Of(SampleRights.Systems).Select(document => document.ToJson()), SampleRights.Of(SampleRights.Systems).Select(document => document.ToJson()));

    [Fact]
    public void Names_of_the_program_limit_resources_and_the_region_in_them_is_open()
    {
        var documents = SampleRights.Of(Sample.LoanProcessing);
        Assert.Equal(["arn:aws:s3:::loan-processing-alb-logs-*-123456789012"], documents.Statement("Buckets").Texts("Resource"));
        Assert.Equal("eu-west-2", documents.Statement("Ec2")["Condition"]!["StringEquals"]!["aws:RequestedRegion"]!.ToString());
        Assert.Equal(["ecs-tasks.amazonaws.com", "vpc-flow-logs.amazonaws.com"], documents.Statement("PassRole")["Condition"]!["StringEquals"]!.Texts("iam:PassedToService"));
    }

    [Fact]
    public void What_the_programs_do_not_make_is_not_allowed()
    {
        var actions = SampleRights.Of(Sample.Starter).SelectMany(document => document.Node()["Statement"]!.AsArray()).SelectMany(statement => statement!.Texts("Action")).ToList();
        Assert.Contains("kms:CreateKey", actions);
        Assert.DoesNotContain(actions, action => action.StartsWith("rds:", StringComparison.Ordinal) || action.StartsWith("lambda:", StringComparison.Ordinal) || action == "ec2:RunInstances");
    }

    [Theory]
    [InlineData("team-a", "team-a/starter/*")]
    [InlineData(null, "*/starter/*")]
    public void What_exists_is_touched_only_with_the_tag_of_the_environment(string? ns, string expected)
    {
        var documents = SampleRights.Of(Sample.Starter, environment => environment.Metadata.NamespaceProperty = ns);
        Assert.Equal(expected, documents.Statement("Ec2Own")["Condition"]!["StringLike"]!["aws:ResourceTag/tapoperator.io/stack"]!.ToString());
        Assert.Contains("ec2:DeleteVpc", documents.Statement("Ec2Own").Texts("Action"));
    }

    [Fact]
    public void With_a_permissions_boundary_only_roles_that_have_it_are_made()
    {
        Assert.Null(SampleRights.Of(Sample.Starter).Statement("BoundedRoles")["Condition"]);

        var bounded = SampleRights.Of(Sample.Starter, environment => environment.Spec.Identity = new IdentitySpec { PermissionsBoundaryArn = Boundary });

        Assert.Equal(Boundary, bounded.Statement("BoundedRoles")["Condition"]!["StringEquals"]!["iam:PermissionsBoundary"]!.ToString());
        Assert.Contains("iam:CreateRole", bounded.Statement("BoundedRoles").Texts("Action"));
        Assert.DoesNotContain("iam:CreateRole", bounded.Statement("Roles").Texts("Action"));
    }

    [Fact]
    public void One_environment_without_a_boundary_lifts_the_condition_for_all()
    {
        var bounded = Sample.Read(Sample.Starter);
        bounded.Spec.Identity = new IdentitySpec { PermissionsBoundaryArn = Boundary };
        TapEnvironment[] environments = [bounded, Sample.Read(Sample.LoanProcessing)];
        Assert.Null(OperatorRights.Of([.. environments.Select(SampleRights.Compiled)]).Statement("BoundedRoles")["Condition"]);
    }

    [Fact]
    public void State_in_a_bucket_is_a_document_of_its_own_for_the_operators_own_identity()
    {
        Assert.DoesNotContain(SampleRights.Of(Sample.Starter), document => document.Name == "state");

        var documents = SampleRights.Of(Sample.Starter, environment => environment.Spec.Engine.State = new()
        {
            Type = EngineStateType.S3,
            S3 = new() { Bucket = "states", Region = "eu-west-1", Prefix = "a/b" },
        });

        var state = Assert.Single(documents, document => document.Name == "state");
        Assert.Equal(["arn:aws:s3:::states"], new[] { state }.Statement("StateBucket").Texts("Resource"));
        Assert.Equal(["arn:aws:s3:::states/a/b/default/starter/*"], new[] { state }.Statement("StateObjects").Texts("Resource"));
    }

    private static void AssertFit(IReadOnlyList<RightsDocument> documents) =>
        Assert.All(documents, document => Assert.InRange(document.Size, 1, RightsDocument.Limit));
}
