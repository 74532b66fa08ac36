using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>GuardDuty and Security Hub, of each of which an account has one per region.</summary>
internal static class ThreatDetection
{
    // Security Hub user guide, "AWS Foundational Security Best Practices standard".
    private const string BestPractices = "standards/aws-foundational-security-best-practices/v/1.0.0";

    /// <summary>Adds what is asked for.</summary>
    public static void Build(RegionContext region)
    {
        if (region.Spec.Protection is { GuardDuty: true })
            region.Stack.Add(new AwsGuarddutyDetector("main") { Enable = true }, region.Name("guard-duty"));
        if (region.Spec.Protection is { SecurityHub: true })
            SecurityHub(region);
    }

    private static void SecurityHub(RegionContext region)
    {
        // What AWS would switch on by itself is left out: exactly what is asked for is there.
        var hub = region.Stack.Add(new AwsSecurityhubAccount("main") { EnableDefaultStandards = false, AutoEnableControls = true, ControlFindingGenerator = "SECURITY_CONTROL" });
        region.Stack.Add(new AwsSecurityhubStandardsSubscription("best_practices") { StandardsArn = $"arn:aws:securityhub:{region.Arns.Region}::{BestPractices}", DependsOn = [hub] });
    }
}
