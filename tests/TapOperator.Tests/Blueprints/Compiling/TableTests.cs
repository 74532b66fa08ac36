using TapOperator.Blueprints;
using TapOperator.Entities.Spec.Tables;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>DynamoDB tables.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_global_table_has_a_replica_in_every_other_region_with_that_regions_key()
    {
        var table = Table(new()).Render();

        Assert.Equal("${var.us_east_1_kms_key_arn}", (string?)table["server_side_encryption"]!["kms_key_arn"]);
        Assert.Equal(
            ["us-west-2 ${var.us_west_2_kms_key_arn} true", "ap-south-1 ${var.ap_south_1_kms_key_arn} true"],
            table["replica"]!.AsArray().Select(replica => $"{replica!["region_name"]} {replica["kms_key_arn"]} {replica["point_in_time_recovery"]}"));
        Assert.Equal("NEW_AND_OLD_IMAGES", (string?)table["stream_view_type"]);
    }

    [Fact]
    public void One_that_is_not_global_stays_in_the_primary_region()
    {
        var table = Table(new() { Global = false }).Render();

        Assert.Null(table["replica"]);
        Assert.Null(table["stream_enabled"]);
    }

    [Theory]
    [InlineData(TableKeyType.Text, "S")]
    [InlineData(TableKeyType.Number, "N")]
    [InlineData(TableKeyType.Binary, "B")]
    public void Keys_are_the_attributes_that_DynamoDB_must_know(TableKeyType type, string letter)
    {
        var table = Table(new() { SortKey = new() { Name = "at", Type = type } }).Render();

        Assert.Equal(("id", "at"), ((string?)table["hash_key"], (string?)table["range_key"]));
        Assert.Equal(["id S", $"at {letter}"], table["attribute"]!.AsArray().Select(attribute => $"{attribute!["name"]} {attribute["type"]}"));
    }

    [Fact]
    public void Unless_said_otherwise_a_table_is_protected_and_can_be_restored()
    {
        var table = Table(new()).Render();

        Assert.True((bool?)table["deletion_protection_enabled"]);
        Assert.True((bool?)table["point_in_time_recovery"]!["enabled"]);
        Assert.Null(table["ttl"]);
    }

    private static Resource Table(TableSpec table)
    {
        (table.Name, table.PartitionKey) = ("sessions", new() { Name = "id" });
        Compilation compilation = Sample.Compile(Sample.SecureMultiRegion, e => e.Spec.Tables = [table]);
        return Assert.Single(compilation.Global!.Resources, resource => resource.ElementType == "aws_dynamodb_table");
    }
}
