namespace TapOperator.Programs;

/// <summary>The one provider that programs are written for.</summary>
public static class AwsProvider
{
    /// <summary>Where engines look for it in their registry.</summary>
    public const string Source = "hashicorp/aws";

    /// <summary>The version that the generated classes describe, and the only one that programs ask for.</summary>
    public const string Version = "5.100.0";
}
