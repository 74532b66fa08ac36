using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Identity;

/// <summary>Upper and lower case letters are always required.</summary>
public sealed class PasswordPolicySpec
{
    /// <summary>The fewest characters.</summary>
    /// <remarks>AWS IAM: 6 to 128; 14 is what the CIS AWS Foundations Benchmark asks for.</remarks>
    [Range(8, 128)]
    public int MinimumLength { get; set; } = 14;

    /// <summary>Days after which a password must be changed.</summary>
    [Range(1, 1095)]
    public int MaximumAgeDays { get; set; } = 90;

    /// <summary>How many former passwords may not be used again.</summary>
    [Range(1, 24)]
    public int ReusePrevention { get; set; } = 24;

    /// <summary>At least one symbol is required.</summary>
    public bool RequireSymbols { get; set; } = true;

    /// <summary>At least one digit is required.</summary>
    public bool RequireNumbers { get; set; } = true;
}
