using System.Text.Json.Nodes;
using TapOperator.Automation.Recovery;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class ProgramDocumentTests
{
    private const string Former = """
        {"provider":{"aws":[{"region":"us-east-1"},{"alias":"eu","region":"eu-west-1","assume_role":[{"role_arn":"arn:r","external_id":"x"}]}]},
         "variable":{"cidr":{"type":"string"}},
         "data":{"aws_availability_zones":{"all":{}},"aws_vpc":{"gone":{"id":"${aws_subnet.b.vpc_id}"}}},
         "resource":{"aws_vpc":{"main":{"cidr_block":"${var.cidr}"}},
           "aws_subnet":{"a":{"vpc_id":"${aws_vpc.main.id}","availability_zone":"${data.aws_availability_zones.all.names[0]}"},"ab":{"vpc_id":"x"},"b":{"vpc_id":"y"}},
           "aws_s3_bucket":{"eu":{"provider":"aws.eu","bucket":"b"}}},
         "output":{"id":{"value":"${aws_vpc.main.id}"}}}
        """;

    [Fact]
    public void What_the_new_program_no_longer_has_is_added_with_all_it_refers_to()
    {
        var merged = Document("""{"resource":{"aws_s3_bucket":{"eu":{"bucket":"b"}}}}""").With("aws_subnet.a", Document(Former));

        Assert.Equal(["aws_s3_bucket.eu", "aws_subnet.a", "aws_vpc.main"], merged.Addresses.Order());
        Assert.NotNull(merged.Root["data"]!["aws_availability_zones"]!["all"]);
        Assert.True(merged.Root["variable"]!["cidr"]!.AsObject().ContainsKey("default"));
    }

    [Fact]
    public void Adding_changes_neither_program()
    {
        var (current, former) = (Document("""{"resource":{}}"""), Document(Former));
        current.With("aws_subnet.a", former);

        Assert.Empty(current.Addresses);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Former), former.Root));
    }

    [Fact]
    public void A_program_that_makes_nothing_new_keeps_only_what_there_is()
    {
        var only = Document(Former).Only(new HashSet<string> { "aws_vpc.main", "aws_subnet.a" });

        Assert.Equal(["aws_subnet.a", "aws_vpc.main"], only.Addresses.Order());
        Assert.Null(only.Root["output"]);
        Assert.Null(only.Root["data"]!["aws_vpc"]);
        Assert.NotNull(only.Root["data"]!["aws_availability_zones"]);
    }

    [Theory]
    [InlineData("aws_vpc.main", "us-east-1", null)]
    [InlineData("aws_s3_bucket.eu", "eu-west-1", "arn:r")]
    public void Region_and_role_come_from_the_blocks_provider(string address, string region, string? role)
    {
        var document = Document(Former);

        var access = document.Access(document.Block(address)!, new Dictionary<string, string>());

        Assert.Equal((region, role), (access.Region, access.RoleArn));
    }

    [Fact]
    public void Pulumis_way_to_name_a_provider_is_understood()
    {
        var document = Document(Former.Replace("\"aws.eu\"", "\"${aws.eu}\"", StringComparison.Ordinal));

        Assert.Equal("eu-west-1", document.Access(document.Block("aws_s3_bucket.eu")!, new Dictionary<string, string>()).Region);
    }

    [Fact]
    public void References_are_resolved_as_far_as_ids_and_names_are_known()
    {
        var program = Document("""
            {"resource":{"aws_iam_role":{"r":{"name":"role-1"}},
             "aws_route":{"d":{"route_table_id":"${aws_route_table.t.id}","destination_cidr_block":"0.0.0.0/0","gateway_id":"${aws_internet_gateway.g.id}",
              "note":"$${aws_route_table.t.id}","role":"${aws_iam_role.r.name}"}}}}
            """);

        var resolved = new ReferenceResolver(program, new Dictionary<string, string> { ["aws_route_table.t"] = "rtb-1" }).Resolve(program.Block("aws_route.d")!);

        Assert.Equal("rtb-1", (string?)resolved["route_table_id"]);
        Assert.Equal("${aws_internet_gateway.g.id}", (string?)resolved["gateway_id"]);
        Assert.Equal("$${aws_route_table.t.id}", (string?)resolved["note"]);
        Assert.Equal("role-1", (string?)resolved["role"]);
    }

    private static ProgramDocument Document(string json) => new(JsonNode.Parse(json)!.AsObject());
}
