using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>Has AWS Config put the environment's own buckets right without a person. It comes after every component that makes buckets.</summary>
internal static class Remediation
{
    /// <summary>Adds rules and automations for every bucket that the stack has so far.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="recorder">What rules must wait for; null where AWS Config is not asked for.</param>
    public static void Build(RegionContext region, RegionKeys keys, IReadOnlyList<Element>? recorder)
    {
        if (recorder is null || region.Spec.Compliance?.Config is not { Remediations.Count: > 0 } config)
            return;
        var role = Role(region);
        var rights = new List<PolicyStatement>();
        foreach (var remediation in config.Remediations.InOrder())
        {
            var remedy = Remedies.Of(remediation, region, keys);
            if (remedy.Buckets.Count == 0)
                continue;
            var document = remedy.AddDocument(region);
            foreach (var bucket in remedy.Buckets)
                remedy.AddRule(region, bucket, document, role, recorder);
            rights.Add(new PolicyStatement($"{remediation}") { Actions = [remedy.Action], Resources = [.. remedy.Buckets.Select(bucket => bucket.Arn)] });
        }

        if (rights.Count > 0)
            region.Stack.Add(new AwsIamRolePolicy("remediation") { Name = "restore", Role = role.Id, Policy = new PolicyDocument(rights) });
    }

    private static AwsIamRole Role(RegionContext region)
    {
        var name = region.Name(NameKind.Role, Services.RemediationRole);
        return region.Stack.Add(new AwsIamRole("remediation") { Name = name, AssumeRolePolicy = Trust.OnBehalfOf("ssm.amazonaws.com", region.Arns.AccountId) }, name);
    }
}
