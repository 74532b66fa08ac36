namespace TapOperator.Entities.Spec.Compliance;

/// <summary>Both are in the primary region, unless said otherwise.</summary>
public sealed class ComplianceSpec
{
    /// <summary>AWS Config. Absent: not touched.</summary>
    public ConfigSpec? Config { get; set; }

    /// <summary>A trail of API calls. Absent: not made.</summary>
    public CloudTrailSpec? CloudTrail { get; set; }
}
