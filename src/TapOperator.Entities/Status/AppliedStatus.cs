using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status;

/// <summary>The operator writes it before an engine starts.</summary>
public sealed class AppliedStatus
{
    /// <summary>The suffix; empty when there was none.</summary>
    [Length(0, 20)]
    public string Suffix { get; set; } = "";

    /// <summary>The primary region.</summary>
    [Length(0, 20)]
    public string PrimaryRegion { get; set; } = "";

    /// <summary>Where the state is, such as <c>Local</c> or <c>s3://tap-state/tapoperator</c>.</summary>
    [Length(0, 350)]
    public string State { get; set; } = "";

    /// <summary>The regions that were ever applied and are not destroyed yet.</summary>
    [Items(0, 32), ListMap("name")]
    public IList<AppliedRegion> Regions { get; set; } = [];
}

/// <summary>A region as it was applied.</summary>
public sealed class AppliedRegion
{
    /// <summary>The region's code.</summary>
    [Required, Length(1, 20)]
    public string Name { get; set; } = "";

    /// <summary>The range of its VPC; empty when there was no network.</summary>
    [Length(0, 18)]
    public string Cidr { get; set; } = "";
}
