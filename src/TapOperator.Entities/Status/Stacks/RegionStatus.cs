using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Stacks;

/// <summary>The stack of one region.</summary>
public sealed class RegionStatus : StackStatus
{
    /// <summary>The region's code.</summary>
    [Required, Length(1, 20)]
    public string Name { get; set; } = "";

    /// <summary>Whether it is the region of central services.</summary>
    public RegionRole? Role { get; set; }

    /// <summary>The id of the region's VPC.</summary>
    [Length(0, 64)]
    public string? VpcId { get; set; }

    /// <summary>The ARN of the region's KMS key.</summary>
    [Length(0, 256)]
    public string? KmsKeyArn { get; set; }

    /// <summary>Addresses by name, such as <c>database</c> or <c>bucket</c>.</summary>
    [Items(0, 32), Length(0, 512)]
    public IDictionary<string, string> Endpoints { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The role of a region.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegionRole>))]
public enum RegionRole
{
    /// <summary>The region of central services.</summary>
    Primary,

    /// <summary>Any other.</summary>
    Secondary,
}
