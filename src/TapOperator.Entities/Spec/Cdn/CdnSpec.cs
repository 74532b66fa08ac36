using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Cdn;

/// <summary>In front of the primary region's bucket: origin access control, HTTP redirected to HTTPS, the managed optimised cache policy.</summary>
public sealed class CdnSpec
{
    /// <summary>Which edge locations are used.</summary>
    public PriceClass PriceClass { get; set; } = PriceClass.Class100;

    /// <summary>The region whose bucket answers when the primary's fails. Absent: no failover.</summary>
    [Length(1, 20)]
    public string? FailoverRegion { get; set; }

    /// <summary>Access logs in an own bucket.</summary>
    public bool Logging { get; set; } = true;

    /// <summary>Days that access logs are kept.</summary>
    [Range(1, 3650)]
    public int LogRetentionDays { get; set; } = 365;

    /// <summary>The object that <c>/</c> answers with.</summary>
    [Length(1, 255)]
    public string? DefaultRootObject { get; set; }

    /// <summary>Own domain names; they need <c>certificateArn</c>.</summary>
    [Items(0, 20), Length(3, 253), ListSet]
    public IList<string> Aliases { get; set; } = [];

    /// <summary>The ACM certificate of the aliases; it must be in us-east-1.</summary>
    [Length(20, 256), Pattern("^arn:aws[a-z-]*:acm:us-east-1:")]
    public string? CertificateArn { get; set; }
}

/// <summary>Which edge locations a distribution uses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriceClass>))]
public enum PriceClass
{
    /// <summary>North America, Europe, Israel.</summary>
    [JsonStringEnumMemberName("PriceClass100")]
    Class100,

    /// <summary>Those and most of Asia, Africa and the Middle East.</summary>
    [JsonStringEnumMemberName("PriceClass200")]
    Class200,

    /// <summary>All.</summary>
    [JsonStringEnumMemberName("PriceClassAll")]
    ClassAll,
}
